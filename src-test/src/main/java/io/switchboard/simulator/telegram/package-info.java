/**
 * A strict, stateful stand-in for the Telegram Bot API, for tests, the demo and the load program.
 *
 * <p>In a test:
 *
 * <pre>{@code
 * try (TelegramSimulator telegram = TelegramSimulator.start(0)) {
 *   Bot bot = telegram.createBot("acme_alerts_bot", "Acme");
 *   Person ada = telegram.createPerson("Ada", "ada");
 *   telegram.say(ada, bot, "/start " + payload);
 *   telegram.faults().add(FaultRule.tooManyRequests(3).onMethod("sendMessage").next(2));
 *   long forum = telegram.createForum("Support", ada, bot);
 *   telegram.groups().promote(forum, bot.id(), AdminRight.allBut(AdminRight.MANAGE_TOPICS));
 *   telegram.people().say(ada, forum, threadId, "/claim");
 *   // … the system under test calls telegram.url() …
 *   telegram.journal().await(JournalFilter.messagesMade().inChat(ada.id()), 1, ofSeconds(10));
 * }
 * }</pre>
 *
 * <p>As a process: {@link io.switchboard.simulator.telegram.TelegramSimulatorMain}. Its control API
 * takes and answers JSON; a mistake is a 400 with {@code {"error"}}; a bot is named by id or
 * username, a person by id:
 *
 * <ul>
 *   <li>{@code POST /simulator/bots {"username","firstName"?,"token"?}}, {@code POST
 *       /simulator/bots/bulk {"count","prefix"}}, {@code POST /simulator/bots/{id}/token} (revokes,
 *       answers the new one)
 *   <li>{@code POST /simulator/people {"firstName","username"?}}, {@code POST
 *       /simulator/people/bulk {"count","prefix"}}, {@code POST
 *       /simulator/people/{id}/deactivation}
 *   <li>{@code POST /simulator/messages {"bot","person","text"}} or an array of these, {@code POST
 *       /simulator/presses {"bot","person","messageId","data"}}, {@code POST /simulator/blocks
 *       {"bot","person","blocked"}}
 *   <li>{@code POST /simulator/groups {"title","bots":[…]}} makes a basic group of bots; with
 *       {@code "forum":true} or {@code "owner"} a supergroup, whose {@code bots} are full
 *       administrators, and {@code "members":[{"bot"|"person","status"?,"rights"?:[…]}]}; {@code
 *       POST …/{id}/members} changes one of these, {@code POST …/{id}/migration} upgrades, {@code
 *       PUT …/{id}/forum {"on"}} switches topics; {@code GET /simulator/groups[/{id}]}; {@code PUT
 *       /simulator/bots/{id}/privacy {"on"}}
 *   <li>{@code POST /simulator/groups/{id}/messages {"person","text","thread"?,"replyTo"?}} or an
 *       array of these, {@code PUT …/messages/{message} {"person","text"}}, {@code POST
 *       …/{id}/presses {"person","messageId","data"}}, {@code POST …/{id}/files
 *       {"person","thread"?,"content" (Base64),"name"? (of a document),"caption"?}}
 *   <li>{@code GET /simulator/groups/{id}/topics[?messages=true]}, {@code GET …/topics/{thread}},
 *       {@code POST …/topics {"person","name"}} or {@code {"person","prefix","count"}}, {@code PUT
 *       …/topics/{thread} {"person","name"?,"iconEmojiId"?,"closed"?}}, {@code DELETE
 *       …/topics/{thread} {"person"}}; thread 0 is General
 *   <li>{@code POST /simulator/faults {"effect":"error|hang|drop_before|drop_after|delay",
 *       "status"?,"description"?,"retryAfter"?,"millis"?,"bot"? (id),"method"?,"chat"?,"thread"?,
 *       "next"?,"every"?}}, {@code GET /simulator/faults}, {@code DELETE /simulator/faults[/{id}]},
 *       {@code PUT /simulator/latency {"millis"}}, {@code PUT /simulator/flood-limits {"on"}}
 *   <li>{@code POST /simulator/proxies {"publicOrigin","localOrigin"}}: webhooks must be https, so
 *       this stands for the proxy that ends TLS in front of an installation
 *   <li>{@code GET
 *       /simulator/journal?bot=&method=&chat=&thread=&outcome=&text=&messages=true&after=&limit=}
 *       (a page; {@code next} is the following {@code after}, 0 at the end), {@code …/count},
 *       {@code …/wait?count=&timeout=} (answers as soon as it is reached), {@code …/export} (a line
 *       for each), {@code DELETE /simulator/journal}
 *   <li>{@code GET /simulator/chats}, {@code GET /simulator/chats/{bot}/{person}}, {@code POST
 *       /simulator/chats {"bot","person"?,"start"?}}, {@code GET /simulator/events}: the page's own
 * </ul>
 *
 * <p>The page at {@code /} shows the chats and writes as a person, {@code /groups} shows groups and
 * topics and writes as any member; {@code /<bot username>?start=…} stands for {@code
 * https://t.me/<bot username>?start=…}, and {@code /BotFather} makes bots.
 *
 * <p>What it promises:
 *
 * <ul>
 *   <li>R1 it refuses what Telegram refuses, in Telegram's words and order: tokens, chats that were
 *       never started, blocked or left, texts that are empty, too long or badly formatted
 *   <li>R2 updates wait up to 24 hours, in order; the offset confirms; one poll at a time; a
 *       webhook and polling exclude each other, with Telegram's conflict texts and pauses
 *   <li>R3 a webhook gets updates in order within a chat, with its secret, and a failed one again
 *       at once, then after 2, 4, 8 … seconds
 *   <li>R4 faults hit exactly the requests they name, as often as they say
 *   <li>R5 the journal holds every request and what became of it, lost answers too, and no token
 *   <li>R6 with flood limits on, what comes too fast gets 429 with {@code retry_after}; a forum is
 *       one peer, in which messages, topics' changes and pins count alike
 *   <li>R7 topics are made, changed, closed and deleted under Telegram's rules, and their service
 *       messages reach the bot, those that it caused itself too
 *   <li>R8 a forum has one sequence of message ids; a message stands in its topic, and answers the
 *       message that made the topic when it answers nothing else
 *   <li>R9 members, administrators and their rights decide who may do and read what; a bot hears of
 *       each change to itself
 *   <li>R10 photos and documents are sent and fetched within Telegram's limits, and a photo is a
 *       picture
 *   <li>R11 lists of commands are kept for each scope and language
 * </ul>
 *
 * <p>Out of scope: other media, albums, changes to the General topic, restricted members, pins in
 * private chats, threads of replies outside of forums, channels, payments, the legacy {@code
 * Markdown} mode, methods called in the answer to a webhook, and the entities that Telegram finds
 * by itself in bots' texts (links, mentions).
 */
package io.switchboard.simulator.telegram;
