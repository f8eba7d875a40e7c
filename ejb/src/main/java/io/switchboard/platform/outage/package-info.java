/** What everything does alike while something that it needs is away. */
package io.switchboard.platform.outage;
