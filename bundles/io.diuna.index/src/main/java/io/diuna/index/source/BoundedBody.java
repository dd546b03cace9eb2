// SPDX-License-Identifier: Apache-2.0
package io.diuna.index.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Body of a response that goes to a stream, up to a size. One that is larger is cancelled. */
final class BoundedBody implements BodySubscriber<Void> {

    private final OutputStream out;
    private final long most;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private @Nullable Subscription subscription;
    private long total;

    /** @param most largest size in bytes */
    BoundedBody(OutputStream out, long most) {
        this.out = out;
        this.most = most;
    }

    static IOException tooLarge(long most) {
        return new IOException("it has more than " + most + " bytes");
    }

    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Subscription current = subscription;
        if (current == null || end.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                total += buffer.remaining();
                if (total > most) {
                    throw tooLarge(most);
                }
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                out.write(bytes);
            }
            current.request(1);
        } catch (IOException e) {
            current.cancel();
            end.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }
}
