import { describe, expect, it } from 'vitest';
import { amountTeller, askedAmount } from '#src/text/asked-amount.ts';

const ENGLISH = ['how much does it cost', 'how old is it'];
const GERMAN = ['wie viel kostet es', 'wie alt ist es'];
const FRENCH = ['combien coûte le phare', 'quel âge a-t-il'];
const SPANISH = ['¿cuánto cuesta?', '¿cuántos años tiene?'];
const ITALIAN = ['quanto costa', 'quanti anni ha'];
const JAPANESE = ['いくらですか', '何歳ですか'];
const CHINESE = ['多少钱', '几岁'];
const KOREAN = ['얼마입니까', '몇 살입니까'];

describe('amounts', () => {
  it.each([
    ['how much does Fennimore Paws pay', 'money'],
    ['how much did the fire cost us?', 'money'],
    ['what will it cost to finish the app', 'money'],
    ['what was the price of the dryer', 'money'],
    ['how much cash do they have', 'money'],
    ['how much the fire cost', 'money'],
    ['what the dryer costs', 'money'],
    ['how old is the lighthouse', 'age'],
    ['how old the lighthouse is', 'age'],
    ['what the mayor thinks of the cost of it', null],
    ['at what age did he begin', 'age'],
    ['how much attention did they pay', null],
    ['how much snow fell', null],
    ['what did Ada say about the cost', null],
    ['who paid for the dryer', null],
    ['wie viel kostet der Hub', 'money'],
    ['Was hat der Brand gekostet?', 'money'],
    ['wie alt ist der Leuchtturm', 'age'],
    ['wie viel Schnee fiel', null],
    ['was hat Ada über die Kosten gesagt', null],
    ['combien coûte le centre', 'money'],
    ['combien a coûté l’incendie ?', 'money'],
    ['quel âge a le phare', 'age'],
    ['combien de personnes sont venues', null],
    ['¿cuánto cuesta el centro?', 'money'],
    ['¿cuántos años tiene el faro?', 'age'],
    ['¿cuántas personas vinieron?', null],
    ['quanto costa il centro', 'money'],
    ['quanti anni ha il faro', 'age'],
    ['quanto custou o incêndio', 'money'],
    ['hoeveel kost de hub', 'money'],
    ['сколько стоит склад', 'money'],
    ['倉庫はいくらかかりますか', 'money'],
    ['彼女は何歳ですか', 'age'],
    ['仓库花了多少钱', 'money'],
    ['창고는 얼마입니까', 'money'],
  ])('%s asks for %s', (question, amount) => {
    expect(askedAmount(question)).toBe(amount);
  });

  it.each<[text: string, amounts: string[], questions?: readonly string[]]>([
    ['$58,000 a year, near enough.', ['money']],
    ['The tankers were another nineteen thousand.', ['money']],
    ['I was forty-four and my knees were gone.', ['age']],
    ['Mrs. Abelard is ninety-one.', ['age']],
    ['It was built in 1871.', ['age']],
    ['She is 12 years old.', ['age']],
    ['They are 1.6 times as likely to buy.', []],
    ['We ran the new price in four states.', []],
    ['Das waren siebzehn Millionen.', ['money'], GERMAN],
    ['Der Turm ist 130 Jahre alt.', ['age'], GERMAN],
    ['Ça nous a coûté dix-sept millions.', ['money'], FRENCH],
    ["J'avais quarante-quatre ans.", ['age'], FRENCH],
    ['Costó diecisiete millones.', ['money'], SPANISH],
    ['Tengo 44 años.', ['age'], SPANISH],
    ['È costato ventimila euro.', ['money'], ITALIAN],
    ['倉庫は二億円です。', ['money'], JAPANESE],
    ['四十四歳でした。', ['age'], JAPANESE],
    ['花了两亿元。', ['money'], CHINESE],
    ['창고는 2억 원입니다.', ['money'], KOREAN],
    ['Wir haben vier Lager.', [], GERMAN],
    ['Nous avons quatre dépôts.', [], FRENCH],
  ])('%s names %j', (text, amounts, questions = ENGLISH) => {
    const named = questions.filter((question) => amountTeller(question)?.(text)).map(askedAmount);
    expect(named).toEqual(amounts);
  });

  it('are told in the language of the question and in English', () => {
    const tellsMoney = amountTeller('wie viel kostet der Hub');
    expect(tellsMoney?.('about five dollars')).toBe(true);
    expect(tellsMoney?.('etwa fünf Franken')).toBe(true);
    expect(tellsMoney?.('quelque mille')).toBe(false);
    expect(amountTeller('who paid')).toBeNull();
  });
});
