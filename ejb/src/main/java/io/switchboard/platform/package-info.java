/**
 * What every feature stands on: time, configuration, ids, JSON, the database's door, messaging.
 * Nothing here knows a feature.
 */
package io.switchboard.platform;
