/** the same of facts that come in over Apache Kafka, exactly once, shared by services. */
package dev.lodestone.stream;
