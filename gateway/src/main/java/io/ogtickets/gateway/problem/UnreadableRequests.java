package io.ogtickets.gateway.problem;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Gives a body to the bare answer with which Netty refuses what isn't HTTP or has too long a line or header. That
 * happens before anything of Spring sees the request, so its language isn't known.
 */
final class UnreadableRequests extends ChannelDuplexHandler {

    private final ProblemTexts texts;
    private boolean unreadable;

    UnreadableRequests(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        unreadable |= message instanceof DecoderResultProvider read
                && read.decoderResult().isFailure();
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (unreadable && message instanceof FullHttpResponse answer && isBareRefusal(answer)) {
            explain(answer);
        }
        ChannelFuture _ = context.write(message, promise);
    }

    private static boolean isBareRefusal(FullHttpResponse answer) {
        return answer.status().code() >= HttpStatus.BAD_REQUEST.value()
                && !answer.content().isReadable();
    }

    private void explain(FullHttpResponse answer) {
        Problem problem = Problem.of(HttpStatus.valueOf(answer.status().code()));
        byte[] document = texts.json(problem, Locale.ENGLISH);
        answer.content().writeBytes(document);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .setInt(HttpHeaderNames.CONTENT_LENGTH, document.length)
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    }
}
