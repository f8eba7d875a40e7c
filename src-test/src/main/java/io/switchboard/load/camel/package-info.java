/** The same service built of Apache Camel, tuned, as what a Java team would pick instead. */
package io.switchboard.load.camel;
