import pg from 'pg';

const SCHEMA = `
  create table conversation (
    id uuid primary key, codename text not null, thread bigint unique, agent text,
    created_at timestamptz not null default now());
  create table message (
    id uuid primary key, seq bigserial not null, conversation uuid not null references conversation,
    direction text not null, text text not null, client_id text, posted_as bigint,
    created_at timestamptz not null default now(), unique (conversation, client_id));
  create index message_of on message (conversation, seq)`;

/** What is kept: every statement prepared once for each connection, ten connections. */
export class Store {
  constructor(url) {
    this.pool = new pg.Pool({ connectionString: url, max: 10, idleTimeoutMillis: 0 });
    this.pool.on('error', (failure) => console.error(failure));
  }

  async open() {
    await this.pool.query(SCHEMA);
  }

  run(name, text, values) {
    return this.pool.query({ name, text, values });
  }

  start(id, codename) {
    return this.run('start', 'insert into conversation (id, codename) values ($1, $2)', [id, codename]);
  }

  topic(id, thread) {
    return this.run('topic', 'update conversation set thread = $2 where id = $1', [id, thread]);
  }

  claim(id, agent) {
    return this.run('claim', 'update conversation set agent = $2 where id = $1', [id, agent]);
  }

  /** Answers the id of the row, whether it is new or was there under this client id. */
  async add(id, conversation, direction, text, clientId) {
    const added = await this.run(
      'add',
      `insert into message (id, conversation, direction, text, client_id) values ($1, $2, $3, $4, $5)
       on conflict (conversation, client_id) do nothing returning id`,
      [id, conversation, direction, text, clientId],
    );
    if (added.rowCount === 1) return { id, isNew: true };
    const before = await this.run(
      'before', 'select id from message where conversation = $1 and client_id = $2',
      [conversation, clientId],
    );
    return { id: before.rows[0].id, isNew: false };
  }

  posted(id, messageId) {
    return this.run('posted', 'update message set posted_as = $2 where id = $1', [id, messageId]);
  }
}
