/** When desks are looked after. */
package io.switchboard.support.desk.trigger;
