package io.ogtickets.local.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Only one command at a time changes what runs. The system gives the lock back if the command is killed. */
public final class CommandLock implements AutoCloseable {

    private final FileChannel channel;

    private CommandLock(FileChannel channel) {
        this.channel = channel;
    }

    public static CommandLock hold(Home home) throws IOException {
        FileChannel channel = open(home.lock());
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new Trouble("Another ./og command is at work (pid " + holder(home.lock())
                    + "); wait until it is done, or end everything by ./og down.");
        }
        return held(channel);
    }

    /** Asks the command that holds the lock to end, and waits for it: who wants the system down wants no start to go on. */
    public static CommandLock takeOver(Home home) throws IOException {
        FileChannel channel = open(home.lock());
        if (channel.tryLock() == null) {
            ProcessHandle.of(holder(home.lock())).ifPresent(ProcessHandle::destroy);
            channel.lock();
        }
        return held(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static CommandLock held(FileChannel channel) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return new CommandLock(channel);
    }

    private static long holder(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).strip());
    }
}
