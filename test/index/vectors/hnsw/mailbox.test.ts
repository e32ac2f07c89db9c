import { describe, expect, it } from 'vitest';
import { createMailbox, MAX_NEAREST, Mailbox } from '#src/index/vectors/hnsw/mailbox.ts';

const D = 4;
const VECTOR = Float32Array.of(1, 0, 0, 0);

function openMailbox(slots: number): { client: Mailbox; owner: Mailbox } {
  const memory = createMailbox(D, slots);
  const [client, owner] = [new Mailbox(memory), new Mailbox(memory)];
  owner.setReady(true);
  return { client, owner };
}

describe('the mailbox of a graph', () => {
  it('hands a question over, and its answer back', () => {
    const { client, owner } = openMailbox(2);
    const [first, second] = [
      client.ask(VECTOR, 3, 10),
      client.ask(
        VECTOR.map((x) => -x),
        2,
        20,
      ),
    ];
    const seen: unknown[] = [];
    owner.answerAll((vector, k, ef) => {
      seen.push([[...vector], k, ef]);
      return { through: 100 + k, labels: [k, 7] };
    });
    expect(seen).toEqual([
      [[1, 0, 0, 0], 3, 10],
      [[-1, -0, -0, -0], 2, 20],
    ]);
    expect(second?.take()).toEqual({ through: 102, labels: Uint32Array.of(2, 7) });
    expect(first?.take()).toEqual({ through: 103, labels: Uint32Array.of(3, 7) });
  });

  it('takes no more questions than it has slots, until one is answered and taken', () => {
    const { client, owner } = openMailbox(1);
    const asked = client.ask(VECTOR, 1, 10);
    expect(client.ask(VECTOR, 1, 10)).toBeNull();
    owner.answerAll(() => ({ through: 1, labels: [1] }));
    expect(client.ask(VECTOR, 1, 10)).toBeNull();
    asked?.take();
    expect(client.ask(VECTOR, 1, 10)).not.toBeNull();
  });

  it('takes no question that hnswlib could not answer', () => {
    const { client, owner } = openMailbox(1);
    expect(client.ask(VECTOR, MAX_NEAREST + 1, 10)).toBeNull();
    expect(client.ask(VECTOR.subarray(1), 1, 10)).toBeNull();
    expect(client.ask(Float32Array.of(Number.NaN, 0, 0, 0), 1, 10)).toBeNull();
    owner.setReady(false);
    expect(client.ask(VECTOR, 1, 10)).toBeNull();
  });

  it('says that there is no answer', () => {
    const { client, owner } = openMailbox(1);
    const asked = client.ask(VECTOR, 1, 10);
    owner.answerAll(() => null);
    expect(asked?.take()).toBeNull();
  });

  it('lets go of who waits too long, and uses the slot again once it is answered', () => {
    const { client, owner } = openMailbox(1);
    expect(client.ask(VECTOR, 1, 10)?.take(0)).toBeNull();
    expect(client.ask(VECTOR, 1, 10)).toBeNull();
    owner.answerAll(() => ({ through: 1, labels: [1] }));
    const asked = client.ask(VECTOR, 1, 10);
    owner.answerAll(() => ({ through: 2, labels: [2] }));
    expect(asked?.take()).toEqual({ through: 2, labels: Uint32Array.of(2) });
  });
});
