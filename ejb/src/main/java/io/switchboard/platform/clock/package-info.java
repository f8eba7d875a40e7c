/** Time: nothing else in the application asks the system for it. */
package io.switchboard.platform.clock;
