/** Policies of channels: which adapter, how a person is bound, what an outcome means. */
package io.switchboard.channels.control;
