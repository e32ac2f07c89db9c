import { describe, expect, it } from 'vitest';
import { linesOf, readFixture, readText, timesOf } from '../text.ts';

describe('records in XML', () => {
  it.each([
    [
      'akn-debate.xml',
      'Harbour Dues',
      ['Hon. Edith Farrow: I beg to move.', 'Hon. Paul Renko: Harbour dues have doubled.'],
    ],
    [
      'twfy.xml',
      'Harbour Dues',
      [
        'Edith Farrow: I beg to move that the Bill be read a second time.',
        'Paul Renko: Harbour dues have doubled. Who benefits?',
      ],
    ],
    [
      'tei.xml',
      'Harbour council, sitting of 4 March',
      ['Edith Farrow: We will hear argument. Who begins?', 'Paul Renko: The lease ended in June.'],
    ],
    [
      'orchard.trs',
      'Orchard',
      ['Ida Moreau: The press is booked. For Friday.', 'Tom Acker: Then we pick.'],
    ],
  ])('%s says who said what', (name, title, lines) => {
    const talk = readFixture(name);
    expect(talk.title).toBe(title);
    expect(linesOf(talk)).toEqual(lines);
  });

  it('are read whatever the elements are called', () => {
    const talk = readText(
      `<?xml version="1.0"?><log title="Orchard sync" date="2025-03-04"><people><participant id="p1" name="Ida Moreau"/></people>
      <say speaker="p1" start="0.4" end="2.9"><words>The press &amp; the cart.</words></say><say speaker="Tom Acker" start="3"><words>Good.</words></say></log>`,
      'a.xml',
    );
    expect(linesOf(talk)).toEqual(['Ida Moreau: The press & the cart.', 'Tom Acker: Good.']);
    expect(timesOf(talk)[0]).toEqual([0.4, 2.9]);
    expect([talk.title, talk.date]).toEqual(['Orchard sync', '2025-03-04']);
  });

  it('have speakers of plays above their words', () => {
    const play =
      '<TEI><text><body><sp who="#ida"><speaker>Ida Moreau.</speaker><p>Is it <hi>booked</hi>?</p></sp><sp><speaker>Tom Acker</speaker><p>It is.</p><stage>Exit.</stage></sp></body></text></TEI>';
    expect(linesOf(readText(play, 'a.xml'))).toEqual([
      'Ida Moreau: Is it booked?',
      'Tom Acker: It is.',
    ]);
  });

  it('of Akoma Ntoso are questions and answers too, by names of people where no label stands above', () => {
    const debate =
      '<akomaNtoso><debate name="hansard"><meta><identification source="#x"><FRBRWork><FRBRdate date="2025-03-04"/></FRBRWork></identification><references><TLCPerson eId="farrow" showAs="Edith Farrow"/></references></meta><preface><docTitle>Harbour council</docTitle></preface><debateBody><question by="#farrow" as="#minister" to="#renko"><p>What are the <i>dues</i>?</p></question><narrative>(Laughter)</narrative><answer by="#renko"><from>Mr Renko:</from><p>High.</p></answer></debateBody></debate></akomaNtoso>';
    const talk = readText(debate, 'a.xml');
    expect(linesOf(talk)).toEqual(['Edith Farrow: What are the dues?', 'Mr Renko: High.']);
    expect([talk.title, talk.date]).toEqual(['Harbour council', '2025-03-04']);
  });

  it('may name the speaker in a group with the first words', () => {
    const debate =
      '<?xml version="1.0"?><hansard><session.header><date>2025-03-04</date></session.header><speech><talk.start><talker><name>Edith Farrow</name></talker><para>I move the bill.</para></talk.start><para>It is short.</para></speech><speech><talk.start><talker><name>Paul Renko</name></talker><para>It is not.</para></talk.start></speech></hansard>';
    const talk = readText(debate, 'a.xml');
    expect(linesOf(talk)).toEqual([
      'Edith Farrow: I move the bill. It is short.',
      'Paul Renko: It is not.',
    ]);
    expect(talk.date).toBe('2025-03-04');
  });

  it('are refused where they nest absurdly deep or name no one', () => {
    expect(() => readText('<a>'.repeat(500), 'a.xml')).toThrow(/a\.xml: /);
    expect(() => readText('<a><b id="1">text</b></a>', 'a.xml')).toThrow(/a\.xml: /);
  });
});

describe('ELAN', () => {
  it('has a tier for each speaker, and no translations', () => {
    const talk = readFixture('orchard.eaf');
    expect(linesOf(talk)).toEqual([
      'Ida Moreau: The press is booked for Friday.',
      'Tom Acker: Then we pick on Thursday.',
    ]);
    expect(timesOf(talk)).toEqual([
      [0.4, 2.9],
      [3.1, 4.9],
    ]);
  });
});
