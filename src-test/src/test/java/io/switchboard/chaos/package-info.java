/** Bad days: what is killed, cut off or away, and what must be left whole by it. */
package io.switchboard.chaos;
