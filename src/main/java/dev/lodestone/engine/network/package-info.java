/** checked rules built into Drools' network, and all else that knows its inside. */
package dev.lodestone.engine.network;
