import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 128, noDelay: true });

/** Calls the Bot API over kept connections; a 429 is waited for and tried again. */
export class Telegram {
  constructor(url, token) {
    this.target = new URL(url);
    this.prefix = `/bot${token}/`;
  }

  async call(method, parameters) {
    for (;;) {
      const answer = await this.post(method, parameters);
      if (answer.ok) return answer.result;
      if (answer.error_code !== 429) throw new Error(`${method}: ${answer.description}`);
      await new Promise((wake) => setTimeout(wake, answer.parameters.retry_after * 1000));
    }
  }

  post(method, parameters) {
    const body = Buffer.from(JSON.stringify(parameters));
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const { hostname, port } = this.target;
    return new Promise((resolve, reject) => {
      const call = request(
        { agent, hostname, port, path: this.prefix + method, method: 'POST', headers },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            try {
              resolve(JSON.parse(Buffer.concat(chunks)));
            } catch (notJson) {
              reject(notJson);
            }
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }
}
