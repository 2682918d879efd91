package io.ogtickets.auth.token.keys;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;

/** The signing keys as the folder has them at the time: they change while the service runs, and nobody is signed out. */
class CurrentKeys {

    private record Loaded(KeyManifest manifest, SigningKeys keys) {}

    private final SigningKeyFolder folder;
    private final RotationProperties rotation;
    private final Clock clock;
    private volatile Loaded loaded;

    CurrentKeys(SigningKeyFolder folder, RotationProperties rotation, Clock clock) {
        this.folder = folder;
        this.rotation = rotation;
        this.clock = clock;
        this.loaded = new Loaded(folder.manifest(), folder.open());
    }

    SigningKeys keys() {
        return loaded.keys();
    }

    /** Keys that can't be read leave those in use that were. */
    @Scheduled(fixedDelayString = "PT5S")
    public void follow() {
        folder.rotate(rotation, clock.instant());
        KeyManifest manifest = folder.manifest();
        if (!manifest.equals(loaded.manifest())) {
            loaded = new Loaded(manifest, folder.open());
        }
    }
}
