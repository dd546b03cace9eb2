// SPDX-License-Identifier: Apache-2.0
package io.diuna.platform.state;

import java.time.Instant;

/**
 * Description of a backup.
 *
 * @param version version of the Diuna that made it
 * @param created when it was made
 * @param files number of files in it
 * @param plugins number of plugins among them
 */
public record BackupInfo(String version, Instant created, int files, int plugins) {}
