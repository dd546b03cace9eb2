// SPDX-License-Identifier: Apache-2.0
package io.diuna.dev;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** File manager of the compiler that keeps class files in memory: a failed compilation leaves nothing behind. */
final class ClassFileOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> contents = new HashMap<>();

    ClassFileOutput(StandardJavaFileManager files) {
        super(files);
    }

    /** Returns the class files by their paths in a jar. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new HashMap<>();
        contents.forEach((path, bytes) -> classes.put(path, bytes.toByteArray()));
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        String path = className.replace('.', '/') + kind.extension;
        return new SimpleJavaFileObject(URI.create("memory:///" + path), kind) {
            @Override
            public OutputStream openOutputStream() {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                contents.put(path, bytes);
                return bytes;
            }
        };
    }
}
