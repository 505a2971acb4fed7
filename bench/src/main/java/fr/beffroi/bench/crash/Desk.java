package fr.beffroi.bench.crash;

import fr.beffroi.bench.crash.check.Notes;
import java.util.Random;

/** Three people with their keys: of the company, the officer of its file, and a second one. */
record Desk(Rest rest, Notes notes, String company, String officer, String second) {
    private static final int LONGEST_THOUGHT_MILLISECONDS = 200;
    private static final int BETWEEN_LOOKS_MILLISECONDS = 150;
    private static final int UNAUTHORIZED = 401;

    /** A question that is asked again until an answer comes. */
    interface Question {
        Rest.Answer ask() throws InterruptedException;
    }

    Rest.Answer get(Wish.Side side, String path) throws InterruptedException {
        return checked(path, rest.get(key(side), path));
    }

    Rest.Answer post(Wish.Side side, String path, Object body) throws InterruptedException {
        return checked(path, rest.send(key(side), "POST", path, body));
    }

    Rest.Answer put(String path, Object body) throws InterruptedException {
        return checked(path, rest.send(company, "PUT", path, body));
    }

    Rest.Answer upload(String path, String name) throws InterruptedException {
        return checked(path, rest.upload(company, path, name));
    }

    Rest.Answer until(Question question) throws InterruptedException {
        Rest.Answer answer = question.ask();
        while (answer.isLost()) {
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
            answer = question.ask();
        }
        return answer;
    }

    void think(Random random) throws InterruptedException {
        Thread.sleep(random.nextInt(LONGEST_THOUGHT_MILLISECONDS));
    }

    /** Nobody's key stops being good because a database is away. */
    private Rest.Answer checked(String path, Rest.Answer answer) {
        if (answer.status() == UNAUTHORIZED) {
            notes.surprise(path + " did not know a key that is good");
        }
        return answer;
    }

    private String key(Wish.Side side) {
        return switch (side) {
            case COMPANY -> company;
            case OFFICER -> officer;
            case SECOND -> second;
        };
    }
}
