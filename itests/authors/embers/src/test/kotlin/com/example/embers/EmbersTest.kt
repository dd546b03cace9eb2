package com.example.embers

import io.diuna.animation.testkit.AnimationContract
import io.diuna.api.animation.Animation
import java.util.function.Supplier

class EmbersTest : AnimationContract {

    override fun animations() = mapOf("embers" to Supplier<Animation> { Embers() })
}
