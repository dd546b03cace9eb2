// SPDX-License-Identifier: Apache-2.0
package io.diuna.web;

import io.diuna.platform.zone.ZoneEditor;
import java.util.ArrayList;
import java.util.List;

/** Zone editor that records its calls. */
public final class FakeZoneEditor implements ZoneEditor {

    public final List<String> calls = new ArrayList<>();

    @Override
    public void split(String id, int at, String newId) {
        calls.add("split " + id + " " + at + " " + newId);
    }

    @Override
    public void join(String id, String other) {
        calls.add("join " + id + " " + other);
    }

    @Override
    public void rename(String id, String newId) {
        calls.add("rename " + id + " " + newId);
    }

    @Override
    public void order(List<String> ids) {
        calls.add("order " + ids);
    }
}
