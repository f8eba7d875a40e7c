/** JSON: one strict mapper for everything that comes in and goes out. */
package io.switchboard.platform.json;
