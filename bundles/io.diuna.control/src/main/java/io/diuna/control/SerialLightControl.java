// SPDX-License-Identifier: Apache-2.0
package io.diuna.control;

import io.diuna.api.DiunaException;
import io.diuna.api.color.Palette;
import io.diuna.api.task.TaskRegistry;
import io.diuna.api.task.TaskScope;
import io.diuna.control.library.Library;
import io.diuna.control.look.CommandThread;
import io.diuna.control.look.DefaultLooks;
import io.diuna.control.look.LookArchive;
import io.diuna.control.look.LookRules;
import io.diuna.control.look.SaveThread;
import io.diuna.control.look.TimedWork;
import io.diuna.control.look.TimedWorkList;
import io.diuna.control.look.ZoneLooks;
import io.diuna.control.palette.PaletteCatalog;
import io.diuna.control.palette.PaletteDocument;
import io.diuna.control.strip.StripDiagnostics;
import io.diuna.platform.control.AnimationCatalog;
import io.diuna.platform.control.LightControl;
import io.diuna.platform.control.Master;
import io.diuna.platform.control.SceneRecall;
import io.diuna.platform.control.UndoStatus;
import io.diuna.platform.control.ZoneStatus;
import io.diuna.platform.event.EventKind;
import io.diuna.platform.event.EventPublisher;
import io.diuna.platform.frame.FrameMonitor;
import io.diuna.platform.frame.FrameScheduler;
import io.diuna.platform.frame.StripStatus;
import io.diuna.platform.frame.Transition;
import io.diuna.platform.state.StateStore;
import io.diuna.platform.zone.ZoneLook;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Light control: runs the commands of all clients one after the other on the thread {@code diuna-control}. Immediate,
 * because it shows the saved looks before any client requests the service.
 */
@Component(
        immediate = true,
        configurationPid = "io.diuna.control",
        service = {LightControl.class, SerialLightControl.class})
@Designate(ocd = SerialLightControl.Config.class)
public final class SerialLightControl implements LightControl {

    @ObjectClassDefinition(name = "Diuna light control", description = "Looks of zones without a saved look.")
    public @interface Config {

        @AttributeDefinition(
                name = "Default settings",
                description = "One entry per zone: zone=animation, then any of palette, color, brightness (%) and"
                        + " parameters.<id>, separated by semicolons. Without an animation the zone shows its"
                        + " colour. Zones without an entry show warm white at 60 %.")
        String[] defaultLooks() default {
            "left=rainbow;palette=aurora;color=#00e8c0;brightness=85;parameters.speed=45",
            "centre=breathe;palette=ember;color=#ff9a3c;brightness=90;parameters.period=7",
            "right=snake;palette=ocean;color=#0a3cff;brightness=85;parameters.length=16"
        };

        @AttributeDefinition(
                name = "Boot scene",
                description = "Id of the scene that is shown when Diuna starts. Empty for the light of before.")
        String bootScene() default "";
    }

    private static final Logger LOG = LoggerFactory.getLogger(SerialLightControl.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LookArchive archive;
    private final PaletteCatalog palettes;
    private final ZoneLooks looks;
    private final LookRules rules;
    private final FrameScheduler scheduler;
    private final FrameMonitor monitor;
    private final TaskScope tasks;
    private final SaveThread saver;
    private final TimedWorkList timedWork = new TimedWorkList(LOG);
    private final CommandThread thread;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable EventPublisher events;

    @Activate
    public SerialLightControl(
            @Reference FrameScheduler scheduler,
            @Reference FrameMonitor monitor,
            @Reference AnimationCatalog catalog,
            @Reference StateStore store,
            @Reference TaskRegistry registry,
            BundleContext context,
            Config config) {
        this(scheduler, monitor, catalog, store, registry, BootLook.firstOf(context), config, System::nanoTime);
    }

    /**
     * @param booting true at the first start since Diuna was started
     * @param clock nanoseconds of a monotonic clock, for commands; saves have the clock of the system
     */
    SerialLightControl(
            FrameScheduler scheduler,
            FrameMonitor monitor,
            AnimationCatalog catalog,
            StateStore store,
            TaskRegistry registry,
            boolean booting,
            Config config,
            LongSupplier clock) {
        EventPublisher publisher = (kind, id) -> EventPublisher.orNone(events).publish(kind, id);
        palettes = new PaletteCatalog(new Library<>(store, "palettes", new PaletteDocument(), LOG), publisher);
        DefaultLooks defaults = DefaultLooks.parse(config.defaultLooks(), palettes, LOG::warn);
        archive = new LookArchive(store, LOG, () -> publisher.publish(EventKind.HEALTH, ""), System::nanoTime);
        this.scheduler = scheduler;
        rules = new LookRules(catalog, palettes);
        looks = new ZoneLooks(
                scheduler,
                rules,
                defaults,
                archive,
                palettes,
                booting ? BootLook.looks(store, config.bootScene(), LOG) : Map.of(),
                publisher,
                clock);
        this.monitor = monitor;
        tasks = registry.open();
        saver = new SaveThread(tasks, archive, LOG);
        thread = new CommandThread(tasks, "diuna-control", this::housekeep, saver::finish, PATIENCE, LOG);
        try {
            // Loads the saved looks before the service is registered, so that no client sees the defaults first.
            thread.call(() -> true);
        } catch (DiunaException e) {
            LOG.warn("The saved looks are loaded late: {}", e.getMessage());
        }
    }

    private long housekeep() {
        looks.tick();
        return timedWork.run();
    }

    /** Adds work to the control thread; it runs soon, and at its deadlines. */
    public void add(TimedWork work) {
        timedWork.add(work);
        thread.wakeUp();
    }

    /** Removes work from the control thread, and waits until it does not run. */
    public void remove(TimedWork work) {
        timedWork.remove(work);
        try {
            thread.call(() -> true);
        } catch (DiunaException e) {
            LOG.debug("The control thread has ended", e);
        }
    }

    /** Runs a command on the control thread, and afterwards the timed work that it makes due. */
    <T> T call(Callable<T> command) {
        return thread.call(command);
    }

    /** Returns the looks; methods that change them are for timed work and {@link #call}. */
    ZoneLooks looks() {
        return looks;
    }

    /** Applies the looks of new zones soon; any thread. */
    void zonesChanged() {
        looks.zonesChanged();
        thread.wakeUp();
    }

    @Deactivate
    void deactivate() {
        thread.close();
        saver.close();
        tasks.close();
    }

    @Override
    public List<ZoneStatus> zones() {
        List<StripStatus> strips = monitor.strips();
        return looks.zones().stream()
                .map(zone -> StripDiagnostics.explain(zone, strips))
                .toList();
    }

    @Override
    public Optional<ZoneStatus> zone(String id) {
        return looks.zone(id).map(zone -> StripDiagnostics.explain(zone, monitor.strips()));
    }

    @Override
    public List<ZoneStatus> change(Collection<String> ids, UnaryOperator<ZoneLook> change, Transition transition) {
        List<StripStatus> strips = monitor.strips();
        return thread.call(() -> looks.change(ids, change, transition)).stream()
                .map(zone -> StripDiagnostics.explain(zone, strips))
                .toList();
    }

    @Override
    public void press(String id, String trigger) {
        thread.call(() -> {
            looks.tick();
            ZoneStatus zone = looks.zone(id).orElseThrow(() -> LookRules.unknownZone(id, scheduler.zones()));
            rules.checkTrigger(zone.look(), trigger);
            scheduler.press(id, trigger);
            return true;
        });
    }

    /** Changes the look of a zone that may not exist yet; runs {@code also} between the check and the change. */
    void change(String id, UnaryOperator<ZoneLook> change, Transition transition, Runnable also) {
        thread.call(() -> {
            looks.change(id, change, transition, also);
            return true;
        });
    }

    /**
     * Shows these looks at once, by zone id; skips those that cannot be shown.
     *
     * @param undoable true if it is a command of the user, who may want it back
     */
    SceneRecall recall(Map<String, ZoneLook> wanted, Transition transition, boolean undoable) {
        return thread.call(() -> recallNow(wanted, transition, undoable));
    }

    /** Does the same as {@link #recall}, on the control thread. */
    SceneRecall recallNow(Map<String, ZoneLook> wanted, Transition transition, boolean undoable) {
        timedWork.beforeRecall();
        return looks.recall(wanted, transition, undoable);
    }

    @Override
    public boolean undo(Transition transition) {
        return thread.call(() -> looks.undo(transition, this::beforeMaster));
    }

    @Override
    public boolean redo(Transition transition) {
        return thread.call(() -> looks.redo(transition, this::beforeMaster));
    }

    private void beforeMaster(Master master) {
        timedWork.beforeMasterChange(present -> master);
    }

    @Override
    public UndoStatus undoStatus() {
        return looks.undoStatus();
    }

    PaletteCatalog paletteCatalog() {
        return palettes;
    }

    /** Shows a palette that was saved or removed in all zones that use it. */
    void paletteChanged(String id) {
        thread.call(() -> {
            looks.paletteChanged(id);
            return true;
        });
    }

    @Override
    public Master master() {
        return looks.master();
    }

    /**
     * Changes the master.
     *
     * @param undoable true if it is a command of the user, who may want it back
     */
    Master changeMaster(UnaryOperator<Master> change, Transition transition, boolean undoable) {
        return thread.call(() -> {
            timedWork.beforeMasterChange(change);
            return looks.changeMaster(change, transition, undoable);
        });
    }

    @Override
    public Master changeMaster(UnaryOperator<Master> change, Transition transition) {
        return changeMaster(change, transition, true);
    }

    @Override
    public boolean awaitSaved() {
        return archive.awaitSaved();
    }

    /** Returns why the looks could not be read at the start, as a user-facing text; any thread. */
    Optional<String> unreadableLooks() {
        return archive.unreadable();
    }

    /** Returns why looks and master are not saved, as a user-facing text; any thread. */
    Optional<String> saveProblem() {
        return archive.problem();
    }

    @Override
    public List<Palette> palettes() {
        return palettes.all();
    }
}
