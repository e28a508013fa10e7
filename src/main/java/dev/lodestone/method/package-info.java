/** recognised methods as pure functions: HHI, supply risk, net import reliance, GeoPolRisk. */
package dev.lodestone.method;
