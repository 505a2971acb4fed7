package fr.beffroi.workbench.web.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that stops the request once it is too large. */
final class BoundedInput extends ServletInputStream {
    private final ServletInputStream body;
    private final long mostBytes;
    private long leftBytes;

    BoundedInput(ServletInputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
        this.leftBytes = mostBytes;
    }

    @Override
    public int read() throws IOException {
        int value = body.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = body.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws BodyTooLargeException {
        leftBytes -= read;
        if (leftBytes < 0) {
            throw new BodyTooLargeException(mostBytes);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
