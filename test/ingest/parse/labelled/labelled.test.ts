import { describe, expect, it } from 'vitest';
import { linesOf, readText, speakersOf } from '../text.ts';

describe('labelled turns', () => {
  it('are read in every form of label', () => {
    const forms: [text: string, start: number | null][] = [
      ['Ana Silva: Hello.', null],
      ['**Ana Silva:** Hello.', null],
      ['**Ana Silva**: Hello.', null],
      ['[00:12:03] Ana Silva: Hello.', 723],
      ['[0:12:03] Ana Silva: Hello.', 723],
      ['[12:03] Ana Silva: Hello.', 723],
      ['(12:03) **Ana Silva:** Hello.', 723],
      ['**[00:12:03.5] Ana Silva:** Hello.', 723.5],
      ['**Ana Silva:** \\[12:03\\] Hello.', 723],
      ['**Ana Silva** [12:03]: Hello.', 723],
      ['Ana Silva (00:12:03):\nHello.', 723],
      ['\ufeffAna\u00a0Silva:  Hello.\r\n', null],
    ];
    for (const [text, start] of forms) {
      const { turns } = readText(`${text}\n\nBen: Hi.\n\nAna Silva: Bye.\n\nBen: Bye.`);
      expect(turns[0], text).toMatchObject({
        speaker: { name: 'Ana Silva' },
        text: 'Hello.',
        start,
      });
    }
  });

  it('have the names that lines above explain', () => {
    const head = 'I = Interviewer (Mara Quell)\nR = Respondent (Jonas Pike)';
    const read = readText(`${head}\n\nI: How old is the mill?\n\nR: Ninety years.\n\nI: Thanks.`);
    expect(speakersOf(read)).toEqual(['Mara Quell', 'Jonas Pike', 'Mara Quell']);
  });

  it('know many kinds of names', () => {
    const names = [
      "Dr. O'Neill",
      'van der Berg',
      'SPEAKER_01',
      'Speaker 1',
      'J.P. Morgan',
      'CHAIR GARCIA',
      'Audience member',
      'Jean-Luc Marchand',
      'Élodie Ødegård',
      '李明',
    ];
    for (const name of names) {
      expect(speakersOf(readText(`${name}: One.\n\nBen: Two.\n\n${name}: Three.`)), name).toEqual([
        name,
        'Ben',
        name,
      ]);
    }
  });

  it('go on over lines and paragraphs without a label', () => {
    const text = 'Ana: One\ntwo.\n\nThree.\n\nBen: Four\n\nand five.';
    expect(linesOf(readText(text))).toEqual(['Ana: One two.\n\nThree.', 'Ben: Four and five.']);
  });

  it('are one turn where one speaker goes on, from the first time mark', () => {
    const { turns } = readText('[00:01] Ana: One.\n[00:05] Ana: Two.\n[00:09] Ben: Three.');
    expect(turns.map(({ start, text }) => [start, text])).toEqual([
      [1, 'One.\n\nTwo.'],
      [9, 'Three.'],
    ]);
  });

  it('are not begun by words that speech puts before a colon', () => {
    const spoken = [
      'Three things: price, speed and care.',
      'The question is: can we?',
      'Bottom line: it works.',
      'First: the price.',
      'Real Talk: it is late.',
      'Note: this is recorded.',
      'Next Steps: call Ben.',
      'Q: What then?',
      '10:30 Meeting: in the big room.',
      'https://example.org: see there.',
      'I told him: no.',
    ];
    for (const line of spoken) {
      const text = `Ana: Hello.\n\nBen: Hi.\n\n${line}\n\nAna: Right.\n\n${line}\n\nBen: Bye.`;
      expect(speakersOf(readText(text)), line).toEqual(['Ana', 'Ben', 'Ana', 'Ben']);
    }
  });

  it('need more than one mention where the others look different', () => {
    const turns = (line: string) =>
      speakersOf(
        readText(
          `Ana Silva: Hello.\n\nBen Okoro: Hi.\n\nAna Silva: So.\n${line}\nYes.\n\nBen Okoro: Bye.`,
        ),
      );
    expect(turns('Cost Control: we failed.')).toHaveLength(4);
    expect(turns('\nPricing: we failed.')).toHaveLength(4);
    expect(turns('\nCleo Marsh: I know.')).toContain('Cleo Marsh');
  });

  it('take only emphasised labels where labels are emphasised', () => {
    const text =
      '**Ana:** Hi.\n\nCleo Marsh: she said.\n\n**Ben:** Yes.\n\n**Break:** [20:10]\n\nAna: Yes.';
    expect(linesOf(readText(text))).toEqual([
      'Ana: Hi.\n\nCleo Marsh: she said.',
      'Ben: Yes.',
      'Ana: Yes.',
    ]);
  });

  it('may be questions and answers without names, if there are several of each', () => {
    const asked = readText('Q: Why?\n\nA: Because.\n\nQ: Really?\n\nA: Yes.');
    expect(linesOf(asked)).toEqual(['Q: Why?', 'A: Because.', 'Q: Really?', 'A: Yes.']);
    expect(() => readText('Q: Why?\n\nA: Because.')).toThrow(/no speaker/);
    expect(speakersOf(readText('A: Why?\n\nB: Because.\n\nA: Oh.'))).toEqual(['A', 'B', 'A']);
  });

  it('end before what programs and reporters write below them, in several languages', () => {
    for (const end of [
      '(End of event)',
      'Transkription endete nach 00:06:12',
      'TO ORDER A VIDEO OF THIS TRANSCRIPT, PLEASE CALL 800-555-0100',
    ]) {
      const text = `Ana Silva: Hello.\n\nTom Acker: Hi.\n\nAna Silva: Bye.\n${end}\n`;
      expect(linesOf(readText(text)), end).toEqual([
        'Ana Silva: Hello.',
        'Tom Acker: Hi.',
        'Ana Silva: Bye.',
      ]);
    }
  });

  it('state a role only where the label does', () => {
    const { turns } = readText(
      'Operator: Hi.\n\nChair Garcia: Hi.\n\nModerator: Hi.\n\nAna: Hi.\n',
    );
    expect(turns.map(({ speaker }) => speaker.role)).toEqual([
      'operator',
      'host',
      'host',
      'unknown',
    ]);
  });
});

describe('labels that are no full names', () => {
  it('are speakers when they come back: in emphasis, or where every line has a label', () => {
    const bold =
      '**Ana:** Hi.\n\n**sam b:** Hi.\n\n**Ana:** So.\n\n**$tar:** Yes.\n\n**sam b**: No.\n\n**on time:** we are.';
    expect(speakersOf(readText(bold))).toEqual(['Ana', 'sam b', 'Ana', 'sam b']);
    const plain =
      'Ana: Hi.\nedwin: Hi.\nBen: So.\nedwin: Yes.\nAna: OK.\nedwin: Bye.\nhe said: no.\n';
    expect(speakersOf(readText(plain))).toEqual(['Ana', 'edwin', 'Ben', 'edwin', 'Ana', 'edwin']);
  });

  it('are not names when only one word of a longer label is', () => {
    const text = 'Ana: Hi.\n\nBen, two things: tar and rope.\n\nAna: Yes.\n\nBen: Good.';
    expect(speakersOf(readText(text))).toEqual(['Ana', 'Ben']);
  });

  it('may be names turned round, or say more than a name', () => {
    const text =
      'Silva, Ana: Hi.\n\nBen Okoro, Chief Cook: Hi.\n\nCleo (she/her): Hi.\n\nDan Marsh (Guest): Hi.\n\nSilva, Ana: So.';
    expect(readText(text).participants.map(({ name, title, role }) => [name, title, role])).toEqual(
      [
        ['Silva, Ana', null, 'unknown'],
        ['Ben Okoro', 'Chief Cook', 'unknown'],
        ['Cleo', null, 'unknown'],
        ['Dan Marsh', 'Guest', 'guest'],
      ],
    );
  });

  it('are those of sounds, which nobody says, and of breaks, which end no turn', () => {
    const text =
      '**Ana:** Listen.\n\n**Jingle:** Tar, tar!\n\n**Clip from another show:**\n\nIt was a dark shed.\n\n' +
      '**Ben:** Nice.\n\n**Break:** \\[20:10\\] to \\[21:00\\]\n\nWe are back.\n\n**Outro:** \\[22:00\\]';
    expect(linesOf(readText(text))).toEqual([
      'Ana: Listen.',
      'Unknown speaker: Tar, tar!\n\nIt was a dark shed.',
      'Ben: Nice.\n\nWe are back.',
    ]);
  });

  it('are the speaker in emphasis without a colon, if known, and a full name without emphasis', () => {
    const text =
      '**Ana Silva:** Hi.\n\n**Ana Silva** Yes.\n\n**Big words** are not.\n\n**Ben:** So.\n\nCleo Marsh: I know.\n\n' +
      'Dan Marsh: "I said it once."\n\nEve Frey:\n\n> I wrote it.\n\n**Ben:** Ah.';
    expect(linesOf(readText(text))).toEqual([
      'Ana Silva: Hi.\n\nYes.\n\nBig words are not.',
      'Ben: So.',
      'Cleo Marsh: I know.\n\nDan Marsh: "I said it once."\n\nEve Frey:\n\nI wrote it.',
      'Ben: Ah.',
    ]);
  });

  it('may stand in a link, but none is made of the title of one', () => {
    const text =
      '[Ana](https://example.org/a): Hi.\n\nBen: Hi.\n\n[Cold Tar: a study](https://example.org/b)\n\nAna: So.';
    expect(linesOf(readText(text))).toEqual([
      'Ana: Hi.',
      'Ben: Hi.\n\nCold Tar: a study',
      'Ana: So.',
    ]);
  });
});

describe('times in labelled turns', () => {
  it('that stand alone are those of all that follows, until the next', () => {
    const { turns } = readText(
      '[00:10]\n\nAna: Hi.\n\nBen: Hi.\n\n## 5:00\n\nand so on.\n\nAna: Yes.',
    );
    expect(turns.map(({ start, cues }) => [start, cues])).toEqual([
      [10, []],
      [
        10,
        [
          { at: 0, start: 10, end: null },
          { at: 5, start: 300, end: null },
        ],
      ],
      [300, []],
    ]);
  });

  it('within a turn are kept where it had none at its beginning', () => {
    const { turns } = readText('Ana: Hi.\n\n[00:20] So.\n\nBen: Hi.');
    expect(turns[0]).toMatchObject({
      start: null,
      text: 'Hi.\n\nSo.',
      cues: [{ at: 5, start: 20, end: null }],
    });
  });
});

describe('what nobody says', () => {
  it('is left out: headings, tools, and what pages add below', () => {
    const text =
      '# Rope\n\nAna: Hi.\n\n## The tar\n\nBen: Hi.\n\n---\n\nAna: Bye.\n\nTranscription ended after 00:10:00\n\n' +
      'This editable transcript was computer generated and might contain errors.\n\n## Linked\n\n- Ana: her page';
    expect(linesOf(readText(text))).toEqual(['Ana: Hi.', 'Ben: Hi.', 'Ana: Bye.']);
    const page = '**Ana:** Hi.\n\n**Ben:** Bye.\n\n## Show notes\n\n- Tar and rope.\n';
    expect(linesOf(readText(page))).toEqual(['Ana: Hi.', 'Ben: Bye.']);
  });

  it('is a manual, whatever its labels', () => {
    const prose = Array.from(
      { length: 30 },
      (_, i) => `The option number ${i} does what it says.`,
    ).join('\n\n');
    const manual = `# Rope\n\n${prose}\n\nDefault: 5\n\nValue: 7\n\nDefault: 6\n\nValue: 8\n\n${prose}`;
    expect(() => readText(manual)).toThrow(/no speaker/);
    expect(() => readText(`# Rope\n\n${prose}\n\n**Tar:** hot.\n\n**Rope:** long.`)).toThrow(
      /no speaker/,
    );
    expect(() => readText('[Tar]: https://example.org\n[Rope]: ./rope.md\n')).toThrow(/no speaker/);
  });
});

describe('the head', () => {
  it('gives title, date, kind and those present', () => {
    const call = readText(
      'Title: Water board\nDate: September 17, 2025\nKind: hearing\n' +
        'Present: Maria Garcia (Chair), Ben Okoro (Engineer, City Works), Cleo Marsh\n\n' +
        'CHAIR GARCIA: We begin.\n\nBen: Good.\n\nMs. Marsh: Fine.\n',
      'x.md',
    );
    expect(call).toMatchObject({ title: 'Water board', date: '2025-09-17', kind: 'hearing' });
    expect(call.participants).toEqual([
      { name: 'Maria Garcia', title: 'Chair', affiliation: null, role: 'host' },
      { name: 'Ben Okoro', title: 'Engineer', affiliation: 'City Works', role: 'participant' },
      { name: 'Cleo Marsh', title: null, affiliation: null, role: 'participant' },
    ]);
  });

  it('may list people one to a line, below a heading', () => {
    const call = readText(
      '# Weekly sync meeting, 2025-09-17\n\n**Attendees:**\n\n- Ana Silva (CTO)\n- Ben Okoro\n\n**Ana:** Hi.\n\n**Ben:** Hi.',
    );
    expect(call).toMatchObject({ date: '2025-09-17', kind: 'meeting' });
    expect(call.participants.map(({ name, role }) => [name, role])).toEqual([
      ['Ana Silva', 'participant'],
      ['Ben Okoro', 'participant'],
    ]);
  });

  it('takes what follows a name in a list with bullets for a title, however it is capitalised', () => {
    const { participants } = readText(
      '## Attendees\n- Ana Silva, Harbour Master\n- Ben Okoro\n\nAna Silva: Hi.\n\nBen Okoro: Hi.',
    );
    expect(participants.map(({ name, title }) => [name, title])).toEqual([
      ['Ana Silva', 'Harbour Master'],
      ['Ben Okoro', null],
    ]);
  });

  it('may be plain lines, and lists titles that labels repeat', () => {
    const call = readText(
      'WESTFIELD CITY COUNCIL\nPublic Hearing on Water Rates\nJune 3, 2025\n\nPresent:\nMaria Garcia, Chair\n' +
        'Paul Ito, Council Member\n\nCHAIR GARCIA: Order.\nCOUNCIL MEMBER ITO: Two points: rates and pipes.\n' +
        'UNIDENTIFIED SPEAKER: No!\n[Laughter]\n',
    );
    expect(call).toMatchObject({
      title: 'WESTFIELD CITY COUNCIL',
      date: '2025-06-03',
      kind: 'hearing',
    });
    expect(linesOf(call)).toEqual([
      'Maria Garcia: Order.',
      'Paul Ito: Two points: rates and pipes.',
      'UNIDENTIFIED SPEAKER: No!',
    ]);
    expect(call.participants.map(({ name, title }) => [name, title])).toEqual([
      ['Maria Garcia', 'Chair'],
      ['Paul Ito', 'Council Member'],
      ['UNIDENTIFIED SPEAKER', null],
    ]);
  });

  it('may be two lines of nothing but names', () => {
    const { participants } = readText(
      'Attendees:\nAna Silva, Ben Okoro\nCleo Marsh, Tom Ruiz\n\nAna Silva: Hi.\n\nBen Okoro: Hi.\n',
    );
    expect(participants.map(({ name }) => name)).toEqual([
      'Ana Silva',
      'Ben Okoro',
      'Cleo Marsh',
      'Tom Ruiz',
    ]);
  });

  it('leaves a first name to nobody when two people have it', () => {
    const { turns } = readText('Present: Ana Silva, Ana Torres\n\nAna: Hi.\n\nAna Torres: Hi.\n');
    expect(turns.map(({ speaker }) => [speaker.name, speaker.role])).toEqual([
      ['Ana', 'unknown'],
      ['Ana Torres', 'participant'],
    ]);
  });

  it('may be YAML front matter', () => {
    const call = readText(
      '---\ntitle: Deep water\ndate: 2025-09-17\nhost: Ana Silva\nguests:\n  - Ben Okoro, Diver at Blue Labs\n' +
        '  - name: Cleo Marsh\n    title: Captain\n---\n\n**Ana Silva:** Hi.\n\n**Ben:** Hi.\n\n**Cleo Marsh:** Hi.\n',
    );
    expect(call).toMatchObject({ title: 'Deep water', date: '2025-09-17', kind: 'podcast' });
    expect(call.participants).toEqual([
      { name: 'Ana Silva', title: null, affiliation: null, role: 'host' },
      { name: 'Ben Okoro', title: 'Diver', affiliation: 'Blue Labs', role: 'guest' },
      { name: 'Cleo Marsh', title: 'Captain', affiliation: null, role: 'guest' },
    ]);
  });

  it('is refused if its front matter is invalid YAML; without known keys there is no front matter', () => {
    expect(() => readText('---\ntitle: a: b: c\n---\nAna: Hi.\n')).toThrow(
      /call\.txt: the YAML between the first two --- lines is invalid/,
    );
    expect(speakersOf(readText('---\nAna: Hi.\n---\nBen: Hi.\n'))).toEqual(['Ana', 'Ben']);
  });

  it('names hosts before the conversation and labels them in it', () => {
    const call = readText(
      'Host: Ana Silva\nGuest: Ben Okoro\n\nAna: Hi.\n\nBen: Hi.\n\nAna: So.\n',
    );
    expect(call.kind).toBe('podcast');
    expect(call.participants.map(({ role }) => role)).toEqual(['host', 'guest']);
    expect(speakersOf(readText('Host: Hi there.\n\nGuest: Hi.\n'))).toEqual(['Host', 'Guest']);
  });

  it('states roles by title on an earnings call', () => {
    const { participants } = readText(
      'Kind: earnings-call\nParticipants: Ana Silva (Chief Executive Officer), Ben Okoro (Analyst, Grand Bank)\n\n' +
        'Ana Silva: We grew.\n\nBen Okoro: How?\n',
    );
    expect(participants.map(({ role, affiliation }) => [role, affiliation])).toEqual([
      ['management', null],
      ['analyst', 'Grand Bank'],
    ]);
  });
});
