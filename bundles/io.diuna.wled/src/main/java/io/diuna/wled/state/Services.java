// SPDX-License-Identifier: Apache-2.0
package io.diuna.wled.state;

import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.SceneAdmin;
import io.diuna.platform.schedule.NightLight;
import io.diuna.platform.schedule.PlaylistAdmin;
import io.diuna.wled.effect.EffectList;
import io.diuna.wled.effect.PaletteList;

/**
 * What the state is read from and written to.
 *
 * @param control zones and master
 * @param scenes scenes
 * @param playlists playlists
 * @param nightLight night light
 * @param effects numbers of animations
 * @param palettes numbers of palettes
 * @param presets numbers of scenes and playlists
 * @param pixels colours of single LEDs
 */
public record Services(
        LightControl control,
        SceneAdmin scenes,
        PlaylistAdmin playlists,
        NightLight nightLight,
        EffectList effects,
        PaletteList palettes,
        PresetList presets,
        PixelLayers pixels) {}
