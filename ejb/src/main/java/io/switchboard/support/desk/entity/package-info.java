/** Desks and their settings, as they are kept. */
package io.switchboard.support.desk.entity;
