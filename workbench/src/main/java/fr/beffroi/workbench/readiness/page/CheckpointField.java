package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.web.form.PageField;

/** A field of a checkpoint's form: its name on the page and for programs. */
enum CheckpointField implements PageField {
    TEXT_FR("question-fr", "textFr"),
    TEXT_EN("question-en", "textEn"),
    WHY_FR("pourquoi-fr", "whyFr"),
    WHY_EN("pourquoi-en", "whyEn"),
    TODO_FR("faire-fr", "todoFr"),
    TODO_EN("faire-en", "todoEn"),
    ANSWERS_FR("reponses-fr", "answersFr"),
    ANSWERS_EN("reponses-en", "answersEn"),
    ENOUGH("suffit", "enough"),
    RANK("rang", "rank"),
    STEP("pas", "step"),
    LOOKS_AT("regarde", "looksAt"),
    SOURCE("source", "source"),
    REASON("motif", "reason");

    private final String pageName;
    private final String apiName;

    CheckpointField(String pageName, String apiName) {
        this.pageName = pageName;
        this.apiName = apiName;
    }

    @Override
    public String pageName() {
        return pageName;
    }

    String apiName() {
        return apiName;
    }
}
