/**
 * The library in a Spring Boot application: what is configured, the beans, and what an operator sees of them. Boot finds it by
 * itself; an application that does not use Spring never loads it.
 *
 * <p>In: the properties {@code junheng.*}. Out: {@link org.junheng.spring.JunhengOperations}, an endpoint, health, metrics and
 * problem details. Another property belongs into {@code JunhengProperties}, and its line into {@code
 * META-INF/spring-configuration-metadata.json}.
 */
@NullMarked
package org.junheng.spring;

import org.jspecify.annotations.NullMarked;
