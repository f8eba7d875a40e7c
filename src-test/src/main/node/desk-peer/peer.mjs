// A relay of one process: customers' WebSockets on one side, a Telegram group's topics on the other.
// Settings: PORT, DATABASE_URL, TELEGRAM_URL, TELEGRAM_TOKEN, GROUP_ID. It ends when its input does.
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { Store } from './store.mjs';
import { Telegram } from './telegram.mjs';

const { PORT, DATABASE_URL, TELEGRAM_URL, TELEGRAM_TOKEN, GROUP_ID } = process.env;
const group = Number(GROUP_ID);
const store = new Store(DATABASE_URL);
const telegram = new Telegram(TELEGRAM_URL, TELEGRAM_TOKEN);
const key = randomBytes(32);
const conversations = new Map();
const byThread = new Map();

const sign = (id) => createHmac('sha256', key).update(id).digest('base64url');

function conversationOf(token) {
  const [id, given] = (token ?? '').split('.');
  const conversation = conversations.get(id);
  const expected = Buffer.from(sign(id));
  const shown = Buffer.from(given ?? '');
  const good = shown.length === expected.length && timingSafeEqual(shown, expected);
  return good ? conversation : undefined;
}

/** One after another for each conversation: what stands in its topic keeps its order. */
function inTurn(conversation, work) {
  conversation.turn = conversation.turn.then(work).catch((failure) => console.error(failure));
  return conversation.turn;
}

function show(conversation, frame) {
  const text = JSON.stringify(frame);
  for (const socket of conversation.sockets) socket.send(text);
}

async function start() {
  const id = randomUUID();
  const codename = `Visitor ${id.slice(0, 8)}`;
  await store.start(id, codename);
  const topic = await telegram.call('createForumTopic', { chat_id: group, name: codename });
  const thread = topic.message_thread_id;
  await store.topic(id, thread);
  const conversation = { id, thread, agent: null, sockets: new Set(), turn: Promise.resolve() };
  conversations.set(id, conversation);
  byThread.set(thread, conversation);
  return { conversation_id: id, token: `${id}.${sign(id)}`, codename };
}

/** Kept first, acknowledged then, and posted in the topic after that. */
async function receive(conversation, socket, frame) {
  if (typeof frame.text !== 'string' || frame.text === '' || frame.text.length > 4000) {
    socket.send(JSON.stringify({ type: 'error', code: 'invalid_message', client_id: frame.client_id }));
    return;
  }
  const { id, isNew } = await store.add(randomUUID(), conversation.id, 'inbound', frame.text, frame.client_id);
  socket.send(JSON.stringify({ type: 'ack', client_id: frame.client_id, id }));
  if (!isNew) return;
  inTurn(conversation, async () => {
    const { message_id } = await telegram.call('sendMessage', {
      chat_id: group,
      message_thread_id: conversation.thread,
      text: frame.text,
      disable_notification: true,
    });
    await store.posted(id, message_id);
  });
}

async function hear({ message }) {
  const conversation = message && byThread.get(message.message_thread_id);
  if (!conversation || message.chat.id !== group || message.from.is_bot || !message.text) return;
  if (message.text === '/claim') {
    conversation.agent = message.from.first_name;
    await store.claim(conversation.id, conversation.agent);
    show(conversation, { type: 'agent_joined', agent_name: conversation.agent });
  } else if (conversation.agent) {
    const { id } = await store.add(randomUUID(), conversation.id, 'outbound', message.text, null);
    show(conversation, {
      type: 'message', id, direction: 'outbound', text: message.text,
      agent_name: conversation.agent, created_at: new Date().toISOString(),
    });
  }
}

/** An update counts as taken only when it is kept: the next poll's offset says so. */
async function listen() {
  for (let offset = 0; ; ) {
    try {
      const updates = await telegram.call('getUpdates', { offset, timeout: 50, allowed_updates: ['message'] });
      const lanes = new Map();
      for (const update of updates) {
        const lane = update.message?.message_thread_id;
        lanes.set(lane, (lanes.get(lane) ?? Promise.resolve()).then(() => hear(update)));
      }
      await Promise.all(lanes.values());
      if (updates.length > 0) offset = updates[updates.length - 1].update_id + 1;
    } catch (failure) {
      console.error(failure);
      await new Promise((wake) => setTimeout(wake, 1000));
    }
  }
}

function memory() {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

const server = createServer(async (request, response) => {
  request.resume();
  try {
    const known = {
      'POST /v1/conversations/start': start,
      'GET /health': () => ({}),
      'GET /memory': memory,
    }[`${request.method} ${request.url}`];
    const body = known ? JSON.stringify(await known()) : '{}';
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(body);
  } catch (failure) {
    console.error(failure);
    response.writeHead(503).end('{}');
  }
});

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 65536 });
server.on('upgrade', (request, socket, head) => {
  const conversation = conversationOf(new URL(request.url, 'http://peer').searchParams.get('token'));
  if (!conversation) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
  sockets.handleUpgrade(request, socket, head, (opened) => {
    conversation.sockets.add(opened);
    // Taken in turn: two messages of one socket may not overtake each other in the pool.
    let taking = Promise.resolve();
    opened.on('message', (data) => {
      taking = taking
        .then(() => JSON.parse(data))
        .then((frame) => frame.type === 'message' && receive(conversation, opened, frame))
        .catch((failure) => console.error(failure));
    });
    opened.on('close', () => conversation.sockets.delete(opened));
    opened.on('error', (failure) => console.error(failure));
  });
});

await store.open();
server.listen(Number(PORT), '127.0.0.1', () => console.log('READY'));
listen();
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
