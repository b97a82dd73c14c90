import { connect, type Socket } from 'node:net';

/** What a provider reads of an answer. */
interface Answer {
  status: number;
}

const HEAD_END = '\r\n\r\n';

/** One keep-alive connection with one request in flight: little processor time on the side of the generator. */
export class PostLine {
  readonly #socket: Socket;
  readonly #host: string;
  #buffer = '';
  #waits: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('data', (data) => this.#read(String(data)));
    socket.on('error', (error) => this.#waits?.reject(error));
    socket.on('close', () => this.#waits?.reject(new Error('the helpline closed the connection')));
  }

  static async open(port: number): Promise<PostLine> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new PostLine(socket, `127.0.0.1:${port}`);
  }

  post({ path, body, signature }: { path: string; body: string; signature: string }): Promise<Answer> {
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${this.#host}`,
      'Content-Type: application/x-www-form-urlencoded',
      `X-Twilio-Signature: ${signature}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    return new Promise((resolve, reject) => {
      this.#waits = { resolve, reject };
      this.#socket.write(head.join('\r\n') + HEAD_END + body);
    });
  }

  close(): void {
    this.#waits = null;
    this.#socket.destroy();
  }

  #read(data: string): void {
    this.#buffer += data;
    const head = this.#buffer.indexOf(HEAD_END);
    if (head < 0) return;
    const length = /content-length: *(\d+)/i.exec(this.#buffer.slice(0, head))?.[1];
    const end = head + HEAD_END.length + Number(length ?? 0);
    if (this.#buffer.length < end) return;
    const status = Number(this.#buffer.slice(9, 12));
    this.#buffer = this.#buffer.slice(end);
    const waits = this.#waits;
    this.#waits = null;
    waits?.resolve({ status });
  }
}
