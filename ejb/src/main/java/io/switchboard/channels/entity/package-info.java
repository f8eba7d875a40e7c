/** What a channel is made of, and the collections it is kept in. */
package io.switchboard.channels.entity;
