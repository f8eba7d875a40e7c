/** What the desk says by itself, in each language, and the replies that agents keep ready. */
package io.switchboard.support.templates.boundary;
