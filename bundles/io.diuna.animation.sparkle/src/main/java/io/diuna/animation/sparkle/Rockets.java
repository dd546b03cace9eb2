// SPDX-License-Identifier: Apache-2.0
package io.diuna.animation.sparkle;

import io.diuna.api.animation.Geometry;
import io.diuna.api.animation.Waves;
import io.diuna.api.color.Palette;
import io.diuna.api.color.Rgb;
import java.util.random.RandomGenerator;

/** Rockets and their sparks, in pixels: simulation of {@link Fireworks}. */
final class Rockets {

    private static final int MOST = 8;
    private static final int SPARKS = 40;
    private static final double DRAG = 1.6;
    private static final double GRAVITY = 0.35; // of the zone's height a second, each second

    private final Geometry geometry;
    private final RandomGenerator random;
    private final boolean flat;
    private final double extent;
    private final Rocket[] rockets = new Rocket[MOST];

    Rockets(Geometry geometry, RandomGenerator random) {
        this.geometry = geometry;
        this.random = random;
        flat = geometry.rows() == 1;
        extent = Math.max(geometry.columns(), geometry.rows());
        for (int i = 0; i < MOST; i++) {
            rockets[i] = new Rocket();
        }
    }

    /** One rocket: it rises until it bursts, then its sparks live on. */
    private static final class Rocket {
        boolean rises;
        double life;
        double x;
        double y;
        double speed;
        double top;
        double burst;
        double place;
        final double[] sparkX = new double[SPARKS];
        final double[] sparkY = new double[SPARKS];
        final double[] speedX = new double[SPARKS];
        final double[] speedY = new double[SPARKS];
    }

    /** Launches a rocket, unless all are in the air. */
    void launch(double size) {
        for (Rocket rocket : rockets) {
            if (!rocket.rises && rocket.life <= 0) {
                rocket.rises = true;
                rocket.x = (0.1 + 0.8 * random.nextDouble()) * (geometry.columns() - 1);
                rocket.y = flat ? 0 : geometry.rows();
                rocket.top = flat ? 0 : (0.1 + 0.4 * random.nextDouble()) * geometry.rows();
                rocket.speed = geometry.rows() * 0.9;
                rocket.burst = size * (0.7 + 0.6 * random.nextDouble());
                rocket.place = random.nextDouble();
                return;
            }
        }
    }

    /** Moves all by a time in seconds and draws them. */
    void move(double step, Palette palette, int[] pixels) {
        for (Rocket rocket : rockets) {
            if (rocket.rises) {
                rocket.y -= rocket.speed * step;
                SoftDot.add(pixels, geometry, rocket.x, rocket.y, 0x503010);
                if (rocket.y <= rocket.top) {
                    explode(rocket);
                }
            } else if (rocket.life > 0) {
                rocket.life -= step / 1.6;
                fly(rocket, step, palette.at(rocket.place), pixels);
            }
        }
    }

    private void explode(Rocket rocket) {
        rocket.rises = false;
        rocket.life = 1;
        for (int i = 0; i < SPARKS; i++) {
            double angle = random.nextDouble();
            double speed = extent * rocket.burst * (0.55 + 0.45 * random.nextDouble()) * (flat ? 0.7 : 0.9);
            rocket.sparkX[i] = rocket.x;
            rocket.sparkY[i] = Math.max(0, rocket.y);
            rocket.speedX[i] = flat ? speed * (2 * angle - 1) : speed * Waves.sine(angle);
            rocket.speedY[i] = flat ? 0 : speed * Waves.sine(angle + 0.25);
        }
    }

    private void fly(Rocket rocket, double step, int color, int[] pixels) {
        double flash = Math.max(0, (rocket.life - 0.85) / 0.15);
        int light = Rgb.scale(Rgb.mix(color, Rgb.WHITE, flash), rocket.life * (flat ? 0.14 : 0.3));
        for (int i = 0; i < SPARKS; i++) {
            rocket.speedX[i] -= rocket.speedX[i] * DRAG * step;
            rocket.speedY[i] -= rocket.speedY[i] * DRAG * step;
            rocket.speedY[i] += flat ? 0 : GRAVITY * geometry.rows() * step;
            rocket.sparkX[i] += rocket.speedX[i] * step;
            rocket.sparkY[i] += rocket.speedY[i] * step;
            SoftDot.add(pixels, geometry, rocket.sparkX[i], rocket.sparkY[i], light);
        }
    }
}
