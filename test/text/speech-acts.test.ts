/** The words in which people decide, object and promise. */

import { describe, expect, it } from 'vitest';
import { SPEECH_ACTS, type SpeechAct } from '#src/domain/query.ts';
import { doesAct } from '#src/text/speech-acts.ts';

const SAID: readonly (readonly [SpeechAct, string])[] = [
  ['decision', 'Then we go with the larger boat, and we keep the old one for a year.'],
  ['decision', 'Agreed, ninety days it is.'],
  ['decision', 'We will not wait for the painter.'],
  ['decision', 'The vote is postponed to the first of May.'],
  ['decision', 'It goes to the museum. Does anyone object?'],
  ['decision', "You've talked me out of it, the fee stays at nine."],
  ['disagreement', "I'd push back a little on the crane."],
  ['disagreement', "I don't agree with that, people want one price."],
  ['disagreement', 'I had it the other way round.'],
  ['disagreement', "We're against a second ferry."],
  ['agreement', 'I could live with a hybrid.'],
  ['agreement', "I'm in favour of the lane."],
  ['commitment', "I'll write to the harbour office."],
  ['commitment', 'Ada sends the minutes by Thursday.'],
  ['proposal', 'Could we ask the ferry people first?'],
  ['proposal', 'I suggest that we keep thirty days.'],
  ['advice', 'Pay the divers before you pay the bank.'],
  ['advice', 'It is not the rope that breaks. Just buy the thicker one, and never in August.'],
  ['advice', 'You should really talk to the harbour office.'],
  ['advice', 'My one piece of advice is a second anchor.'],
  ['advice', 'Well, if I were you, the smaller boat.'],
  ['concern', "I'm worried about the disk."],
  ['concern', 'The real problem is the price of rope.'],
];

const SAID_ELSEWHERE: readonly (readonly [string, SpeechAct, string])[] = [
  ['de', 'decision', 'Gut, dann nehmen wir das größere Boot.'],
  ['de', 'disagreement', 'Ich bin dagegen, die Gäste wollen einen Preis.'],
  ['de', 'agreement', 'Damit kann ich leben.'],
  ['de', 'commitment', 'Ich schreibe den Brief bis Donnerstag.'],
  ['de', 'proposal', 'Könnten wir erst die Fähre fragen?'],
  ['de', 'concern', 'Der Kran ist zu teuer.'],
  ['fr', 'decision', 'Alors on garde les deux, et on laisse la cale ouverte.'],
  ['fr', 'disagreement', "Je ne suis pas d'accord avec cela."],
  ['fr', 'agreement', "Je suis d'accord."],
  ['fr', 'commitment', "Je m'en occupe d'ici jeudi."],
  ['fr', 'concern', 'Je suis inquiète pour la grue.'],
  ['es', 'decision', 'Queda aprobada la tarifa.'],
  ['es', 'disagreement', 'No estoy de acuerdo con eso.'],
  ['es', 'proposal', 'Podríamos preguntar antes.'],
  ['pt', 'decision', 'Então ficamos com os dois.'],
  ['pt', 'disagreement', 'Discordo, é um erro.'],
  ['it', 'decision', 'Allora facciamo così, è deciso.'],
  ['it', 'commitment', 'Me ne occupo io entro giovedì.'],
  ['nl', 'decision', 'Dan doen we het grotere schip, afgesproken.'],
  ['nl', 'agreement', 'Daar ben ik het mee eens.'],
  ['zh', 'decision', '那就这么定了，先用大船。'],
  ['zh', 'disagreement', '我不同意涨价。'],
  ['ja', 'decision', '大きい船に決まりました。'],
  ['ja', 'commitment', '私が木曜日までに手紙を書きます。'],
  ['ko', 'decision', '큰 배로 결정했습니다.'],
  ['ko', 'disagreement', '저는 인상에 반대합니다.'],
  ['ko', 'commitment', '편지는 제가 보내겠습니다.'],
  ['ko', 'proposal', '작은 배를 쓰는 게 어떨까요?'],
  ['ru', 'decision', 'Решили, тогда берём большой паром.'],
  ['ru', 'disagreement', 'Я против, это ошибка.'],
  ['ru', 'agreement', 'Хорошо, я согласна.'],
  ['ru', 'commitment', 'Я напишу письмо к четвергу.'],
  ['ru', 'proposal', 'Давайте возьмём маленький паром.'],
  ['ru', 'concern', 'Меня беспокоит цена.'],
];
const REPORTS = {
  de: 'Die Fähre fuhr im Juni mit vierzig Ziegen auf die Insel.',
  fr: 'Le bac est parti en juin avec quarante chèvres.',
  es: 'El barco salió en junio hacia la isla.',
  pt: 'O barco saiu em junho para a ilha.',
  it: 'Il battello partì in giugno verso l’isola.',
  nl: 'De veerboot voer in juni naar het eiland.',
  zh: '渡轮六月开往岛上。',
  ja: 'フェリーは六月に島へ行った。',
  ko: '배는 유월에 섬으로 떠났다.',
  ru: 'Паром в июне ушёл на остров с сорока козами.',
};

describe('what people do', () => {
  it.each(SAID_ELSEWHERE)('is known in other languages: %s, %s: %s', (language, act, text) => {
    expect(doesAct(text, act, language)).toBe(true);
  });

  it.each(Object.entries(REPORTS))('is not a plain report in other languages: %s', (code, text) => {
    expect(SPEECH_ACTS.filter((act) => doesAct(text, act, code))).toEqual([]);
  });

  it('is not agreed to by whoever does not agree', () => {
    expect(doesAct('Ich bin nicht einverstanden.', 'agreement', 'de')).toBe(false);
    expect(doesAct("Je ne suis pas d'accord.", 'agreement', 'fr')).toBe(false);
    expect(doesAct('No estoy de acuerdo.', 'agreement', 'es')).toBe(false);
    expect(doesAct('我不同意。', 'agreement', 'zh')).toBe(false);
    expect(doesAct('Я не согласен.', 'agreement', 'ru')).toBe(false);
    expect(doesAct('동의하지 않습니다.', 'agreement', 'ko')).toBe(false);
  });

  it.each(SAID)('is known by its words: %s', (act, text) => {
    expect(doesAct(text, act)).toBe(true);
  });

  it.each(['decision', 'disagreement', 'agreement', 'commitment', 'concern'] as const)(
    'is not a plain report: %s',
    (act) =>
      expect(doesAct('The ferry sailed to the island in June with forty goats.', act)).toBe(false),
  );

  it.each([
    'Three things to decide today, the boiler and the barge.',
    'So we have the old barge, which leaks.',
    'The decisions are the boiler and the barge.',
  ])('is not what is yet to be decided: %s', (text) => {
    expect(doesAct(text, 'decision')).toBe(false);
  });

  it('is no objection where nobody objects', () => {
    expect(doesAct('Does anyone object? I have no objection.', 'disagreement')).toBe(false);
    expect(doesAct('I object to the barge.', 'disagreement')).toBe(true);
  });

  it('is told in time linear in the length of the text', () => {
    const text = 'would you '.repeat(20_000);
    const started = process.cpuUsage();
    for (const [act] of SAID) doesAct(text, act);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});
