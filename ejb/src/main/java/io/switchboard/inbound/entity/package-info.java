/** Updates, and the collection they are kept in. */
package io.switchboard.inbound.entity;
