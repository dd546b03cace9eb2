// SPDX-License-Identifier: Apache-2.0
package io.diuna.itests.architecture;

import aQute.bnd.classfile.ConstantPool;
import aQute.bnd.classfile.ConstantPool.AbstractRefInfo;
import aQute.bnd.classfile.ConstantPool.FieldrefInfo;
import aQute.bnd.classfile.ConstantPool.InterfaceMethodrefInfo;
import aQute.bnd.classfile.ConstantPool.NameAndTypeInfo;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reference of a class file to a method or field, as Java resolves it when the code runs first (JVMS 5.4.3).
 *
 * @param owner class that is named
 * @param name name of the member, {@code <init>} for a constructor
 * @param descriptor parameter and return types of a method, or the type of a field
 * @param kind what the code takes it for
 */
record MemberReference(String owner, String name, String descriptor, Kind kind) {

    /** Kind of a member. */
    enum Kind {
        FIELD,
        METHOD,
        INTERFACE_METHOD
    }

    /** Returns the reference in an entry of a constant pool. */
    static MemberReference of(ConstantPool pool, AbstractRefInfo entry) {
        NameAndTypeInfo member = pool.entry(entry.name_and_type_index);
        Kind kind = entry instanceof FieldrefInfo
                ? Kind.FIELD
                : entry instanceof InterfaceMethodrefInfo ? Kind.INTERFACE_METHOD : Kind.METHOD;
        return new MemberReference(
                pool.className(entry.class_index).replace('/', '.'),
                pool.utf8(member.name_index),
                pool.utf8(member.descriptor_index),
                kind);
    }

    /** Returns what is wrong with the reference; empty if it resolves. */
    Optional<String> problem(ClassLoader loader) {
        Class<?> type;
        try {
            type = Class.forName(owner, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of("class " + owner + " is missing");
        }
        if (kind != Kind.FIELD && type.isInterface() != (kind == Kind.INTERFACE_METHOD)) {
            return Optional.of(owner + (type.isInterface() ? " has become an interface" : " is no interface any more"));
        }
        return hierarchy(type)
                        .flatMap(this::members)
                        .anyMatch(one -> Modifier.isPublic(one.getModifiers())
                                || Modifier.isProtected(one.getModifiers())
                                || !owner.startsWith("io.diuna.api"))
                ? Optional.empty()
                : Optional.of(owner + " has no " + (kind == Kind.FIELD ? "field " : "method ") + name + " " + descriptor
                        + " that a plugin may use");
    }

    private Stream<Member> members(Class<?> type) {
        if (kind == Kind.FIELD) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getName().equals(name))
                    .filter(field -> field.getType().descriptorString().equals(descriptor))
                    .map((Field field) -> field);
        }
        if (name.equals("<init>")) {
            return Arrays.stream(type.getDeclaredConstructors())
                    .filter(one -> isDescribed(void.class, one.getParameterTypes()))
                    .map(one -> one);
        }
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> isDescribed(method.getReturnType(), method.getParameterTypes()))
                .map(method -> method);
    }

    private boolean isDescribed(Class<?> result, Class<?>[] parameters) {
        return MethodType.methodType(result, List.of(parameters))
                .descriptorString()
                .equals(descriptor);
    }

    /** The type, what it extends and what these implement. */
    private static Stream<Class<?>> hierarchy(Class<?> type) {
        Class<?> parent = type.isInterface() ? Object.class : type.getSuperclass();
        return Stream.concat(
                Stream.of(type),
                Stream.concat(Stream.ofNullable(parent), Arrays.stream(type.getInterfaces()))
                        .flatMap(MemberReference::hierarchy));
    }
}
