/** Records of parliaments: who speaks stands before a full stop, behind a circle, or above a party. */

import { describe, expect, it } from 'vitest';
import { linesOf, readText, warningsIn } from '../text.ts';

const DIET = `第二百十三回国会　港湾委員会会議録　第五号
令和六年三月五日（火曜日）

○委員長（北川周作君）　これより会議を開きます。
質疑の申出がありますので、これを許します。

○水野委員　本日は港の使用料について伺います。

○国務大臣（大町健君）　お答えいたします。

〔委員長退席、理事着席〕

○水野委員　いかがですか。

○委員長（北川周作君）　次に、田中委員。
`;

const STENOGRAM = `СТЕНОГРАММА ЗАСЕДАНИЯ
5 марта 2024 года

Председательствующий. Начинаем заседание. Прошу записаться.

Ольхин И. П., фракция "Гавань". Почему малые порты платят больше?

Берёзова М. С. Сборы зависят от глубины причала.

Председательствующий. Не надо кричать с места.

Ольхин И. П. Когда будет поправка?

Берёзова М. С. В апреле.
`;

const LORDS = `House of Lords
Monday 3 March 2025

Baroness Tarrant
(LD)

My Lords, I am grateful for the chance to move this amendment.

It would be better to hear of it every quarter.

Lord Okoro of Saltmere
(Con)

My Lords, I support the noble Baroness.

The Parliamentary Under-Secretary of State (Lord Venn of Quay)
(Lab)

My Lords, we will look again at the timetable.

Lord Okoro of Saltmere
(Con)

When will that be?

Lord Venn of Quay
(Lab)

Before Report.
`;

describe('minutes of the Diet', () => {
  it('name the speaker behind a circle, with the office as title', () => {
    const transcript = readText(DIET);
    expect(linesOf(transcript)).toEqual([
      '北川周作: これより会議を開きます。 質疑の申出がありますので、これを許します。',
      '水野委員: 本日は港の使用料について伺います。',
      '大町健: お答えいたします。',
      '水野委員: いかがですか。',
      '北川周作: 次に、田中委員。',
    ]);
    expect(transcript.date).toBe('2024-03-05');
    expect(transcript.participants[0]).toMatchObject({ name: '北川周作', title: '委員長' });
    expect(warningsIn(DIET)).toEqual([]);
  });
});

describe('offices in Slavic languages', () => {
  it('stand before a name, with words in small letters between', () => {
    const polish = `Przewodniczący Jan Kolski:

Otwieram posiedzenie komisji.

Sekretarz Stanu w Ministerstwie Portów Karol Lejwa:

Rząd popiera ten projekt.

Przewodniczący Jan Kolski:

Dziękuję bardzo.
`;
    expect(linesOf(readText(polish))).toEqual([
      'Przewodniczący Jan Kolski: Otwieram posiedzenie komisji.',
      'Karol Lejwa: Rząd popiera ten projekt.',
      'Przewodniczący Jan Kolski: Dziękuję bardzo.',
    ]);
    const czech = `Předseda výboru Jan Dvořák: Zahajuji schůzi výboru.
Ministryně přístavů Eva Malá: Děkuji za slovo, pane předsedo.
Předseda výboru Jan Dvořák: Prosím o odpověď.
`;
    const { turns } = readText(czech);
    expect(turns.map(({ speaker: { name, title } }) => [title, name])).toEqual([
      ['Předseda výboru', 'Jan Dvořák'],
      ['Ministryně přístavů', 'Eva Malá'],
      ['Předseda výboru', 'Jan Dvořák'],
    ]);
  });

  it('are titles only before a full name', () => {
    const english = `Minister for Foreign Affairs: We shall see.

President Ida Moreau: Thank you, Minister.

Minister for Foreign Affairs: It is late.

President Ida Moreau: It is.
`;
    const { turns } = readText(english);
    expect(turns.map(({ speaker: { name, title } }) => [title, name])).toEqual([
      [null, 'Minister for Foreign Affairs'],
      [null, 'President Ida Moreau'],
      [null, 'Minister for Foreign Affairs'],
      [null, 'President Ida Moreau'],
    ]);
  });

  it('are read where every line has a label, and told where lines have none', () => {
    const turn = `Jan Dvořák: Vláda návrh podporuje.

Předseda výboru: Prosím o odpověď.

Eva Malá: Náklady jsou známy.

`;
    expect(linesOf(readText(turn.repeat(2)))).toEqual(turn.repeat(2).trim().split('\n\n'));
    const longer = turn.replaceAll('.\n', '.\n\nA to je vše.\n');
    expect(warningsIn(longer.repeat(2))).toEqual(['unread-labels']);
  });
});

describe('a stenogram', () => {
  it('has surnames with initials, and offices, before a full stop', () => {
    const transcript = readText(STENOGRAM);
    expect(linesOf(transcript)).toEqual([
      'Председательствующий: Начинаем заседание. Прошу записаться.',
      'Ольхин И. П.: Почему малые порты платят больше?',
      'Берёзова М. С.: Сборы зависят от глубины причала.',
      'Председательствующий: Не надо кричать с места.',
      'Ольхин И. П.: Когда будет поправка?',
      'Берёзова М. С.: В апреле.',
    ]);
    expect(transcript.date).toBe('2024-03-05');
    expect(transcript.participants).toContainEqual(
      expect.objectContaining({ name: 'Ольхин И. П.', affiliation: 'фракция "Гавань"' }),
    );
  });
});

describe('the record of the Lords', () => {
  it('has the party on a line below the name', () => {
    const transcript = readText(LORDS);
    expect(transcript.turns.map(({ speaker }) => speaker.name)).toEqual([
      'Baroness Tarrant',
      'Lord Okoro of Saltmere',
      'Lord Venn of Quay',
      'Lord Okoro of Saltmere',
      'Lord Venn of Quay',
    ]);
    expect(transcript.participants[1]).toMatchObject({ affiliation: 'Con' });
    expect(transcript.turns.some(({ text }) => /\((?:Con|LD|Lab)\)/.test(text))).toBe(false);
    expect(warningsIn(LORDS)).toEqual([]);
  });
});

describe('labels that a narrow column breaks', () => {
  const broken = `Ana
Silva: The ferry was late again this morning and
we lost two hours of it.

Ben
Okoro: It always is on Mondays.

Ana
Silva: We should ask the pilots.

Ben
Okoro: They will not know.
`;

  it('are joined where each name is broken every time', () => {
    expect(linesOf(readText(broken))).toEqual([
      'Ana Silva: The ferry was late again this morning and we lost two hours of it.',
      'Ben Okoro: It always is on Mondays.',
      'Ana Silva: We should ask the pilots.',
      'Ben Okoro: They will not know.',
    ]);
  });

  it('stay apart where the line above is another time another one', () => {
    const text = broken.replace('Ana\nSilva: We', 'Yes\nSilva: We');
    expect(readText(text).participants.map(({ name }) => name)).toContain('Silva');
  });
});
