// SPDX-License-Identifier: Apache-2.0
package io.diuna.control.model;

import io.diuna.api.ConfigurationException;
import io.diuna.platform.state.StateException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Model of named entries in an order. What it has is on the disk. */
final class ModelLibrary<T> {

    private final List<T> entries = new ArrayList<>();
    private final ModelDisk disk;
    private final Function<T, String> id;
    private final Function<T, String> label;

    ModelLibrary(ModelDisk disk, Function<T, String> id, Function<T, String> label) {
        this.disk = disk;
        this.id = id;
        this.label = label;
    }

    List<T> all() {
        return List.copyOf(entries);
    }

    Optional<T> find(String wanted) {
        return entries.stream().filter(entry -> id.apply(entry).equals(wanted)).findFirst();
    }

    T require(String field, String wanted) {
        return find(wanted).orElseThrow(() -> refusal(field));
    }

    boolean put(T entry) {
        ModelZones.checkId(id.apply(entry));
        if (label.apply(entry).isBlank() || label.apply(entry).length() > 64) {
            throw refusal("label");
        }
        disk.write();
        int place = place(id.apply(entry));
        if (place < 0) {
            entries.add(entry);
        } else {
            entries.set(place, entry);
        }
        return place < 0;
    }

    boolean remove(String wanted) {
        int place = place(wanted);
        if (place >= 0) {
            disk.write();
            entries.remove(place);
        }
        return place >= 0;
    }

    void order(List<String> first) {
        first.forEach(wanted -> require("order", wanted));
        if (new HashSet<>(first).size() < first.size()) {
            throw refusal("order");
        }
        disk.write();
        List<T> ordered = new ArrayList<>(
                first.stream().map(this::find).flatMap(Optional::stream).toList());
        entries.stream().filter(entry -> !first.contains(id.apply(entry))).forEach(ordered::add);
        entries.clear();
        entries.addAll(ordered);
    }

    private int place(String wanted) {
        return entries.stream().map(id).toList().indexOf(wanted);
    }

    static ConfigurationException refusal(String field) {
        return new ConfigurationException(field, "refused");
    }

    /** Disk that takes all or nothing. */
    static final class ModelDisk {

        boolean full;

        void write() {
            if (full) {
                throw new StateException("full", null);
            }
        }
    }
}
