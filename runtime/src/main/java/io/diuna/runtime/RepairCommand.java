// SPDX-License-Identifier: Apache-2.0
package io.diuna.runtime;

import io.diuna.runtime.base.DataFolder;
import io.diuna.runtime.base.StorageException;
import io.diuna.runtime.framework.BootCount;
import io.diuna.runtime.framework.BundleCache;
import java.io.IOException;
import java.io.PrintStream;

/** {@code diuna repair}: deletes the bundle cache and the count of failed starts, which the next start makes anew. */
final class RepairCommand {

    private final DataFolder data;
    private final PrintStream out;

    /** @param data the locked data folder, so that no Diuna is running on it */
    RepairCommand(DataFolder data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    void execute() {
        BundleCache cache = BundleCache.of(data);
        try {
            cache.delete();
        } catch (IOException e) {
            throw new StorageException("Cannot delete the bundle cache " + cache.folder() + ": " + e.getMessage());
        }
        new BootCount(data.state().resolve("boots")).markSuccessful();
        out.println("Deleted the bundle cache " + cache.folder() + " and the count of failed starts.\n"
                + "The next start installs all bundles of Diuna again. Configuration, looks and the jars in "
                + data.plugins()
                + " are kept. Bundles that were installed through the console must be installed again.");
    }
}
