package com.example.embers

import io.diuna.api.animation.*
import io.diuna.api.color.Rgb
import org.osgi.service.component.annotations.Component

/** Embers that glow, each at a pace of its own. */
@Component
@AnimationInfo(id = "embers", label = "Embers", inputs = [AnimationInput.COLOR])
class Embers : Animation {

    private val speed = Parameter.speed("speed", "Speed", 12.0, 1.0)

    override fun parameters() = listOf(speed)

    override fun renderer(stage: Stage): Renderer {
        val phase = stage.phase(speed)
        val seeds = stage.random().doubles(stage.length().toLong()).toArray()
        return Renderer { frame ->
            val pixels = frame.pixels()
            for (i in pixels.indices) {
                val level = Waves.unitSine(phase.total(frame) * (0.5 + seeds[i]) + seeds[i])
                pixels[i] = Rgb.scale(stage.color(), level * level)
            }
        }
    }
}
