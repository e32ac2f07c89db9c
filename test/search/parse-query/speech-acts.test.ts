/** Questions for what people do in a conversation: who is asked about, and what they did it to. */

import { describe, expect, it } from 'vitest';
import { parseSpeechActs, stripSaid } from '#src/search/parse-query/speech-acts.ts';

describe('questions for what people do', () => {
  it.each([
    ['what was decided about the fee', 'decision', null, 'the fee'],
    ['what did Ada decide', 'decision', 'Ada', ''],
    ['why did they decide to postpone the vote', 'decision', 'they', 'postpone the vote'],
    ['which decisions were made about the roof', 'decision', null, 'the roof'],
    ['what decisions did Ada make', 'decision', 'Ada', ''],
    ['did Ada make any promises about the roof', 'commitment', 'Ada', 'the roof'],
    ['which concerns did the tenants raise about the lift', 'concern', 'the tenants', 'the lift'],
    ['who disagreed', 'disagreement', null, ''],
    ['who objected to the kiosk', 'disagreement', null, 'the kiosk'],
    ['who is against a second crane', 'disagreement', null, 'a second crane'],
    ['which residents spoke against the lane', 'disagreement', 'residents', 'the lane'],
    ['what did Ada and Ben disagree on', 'disagreement', 'Ada and Ben', ''],
    ['were there any objections to the fee', 'disagreement', null, 'the fee'],
    ['who spoke in favour of the lane', 'agreement', null, 'the lane'],
    ['who agreed with Ben', 'agreement', null, 'Ben'],
    ['who owns the rule set', 'commitment', null, 'the rule set'],
    ["who's taking care of the minutes", 'commitment', null, 'the minutes'],
    ['what are my action items', 'commitment', null, ''],
    ['who has concerns about parking', 'concern', null, 'parking'],
    ['which tenants had doubts about the lift', 'concern', 'tenants', 'the lift'],
    ['who raised any objections to the fee', 'disagreement', null, 'the fee'],
    ['who made the decision on the roof', 'decision', null, 'the roof'],
    ['what are the next steps', 'commitment', null, ''],
    ['what are the next steps for the roof', 'commitment', null, 'the roof'],
    ['please list the action items', 'commitment', null, ''],
    ['show me the decisions about pricing', 'decision', null, 'pricing'],
    ['what action items came out of the workshop', 'commitment', null, 'the workshop'],
    ['what action items did Ada take', 'commitment', null, 'Ada'],
    ['what advice does Ada give to new growers', 'advice', 'Ada', 'new growers'],
    ['does Ada have any advice for new growers', 'advice', 'Ada', 'new growers'],
    ['what did Ada advise', 'advice', 'Ada', ''],
    ["what is Ada's advice on moorings", 'advice', 'Ada', 'moorings'],
    ['what advice was given about moorings', 'advice', null, 'moorings'],
    ['any tips for new growers', 'advice', null, 'new growers'],
    ['who suggested a hybrid', 'proposal', null, 'a hybrid'],
    ['what is Ada worried about', 'concern', 'Ada', ''],
    ['what concerns were raised about parking', 'concern', null, 'parking'],
  ])('are read: %s', (question, kind, who, topic) => {
    const readings = [...parseSpeechActs(question)];
    expect(readings[0]).toMatchObject({ who, act: { kind, topic } });
    expect(readings[0].topic === '').toBe(false);
  });

  it.each([
    'who runs the ferry',
    'who owned the mill in 1900',
    'the owner of the mill',
    'support for old phones',
    'the tips of the leaves',
    'Ada tips the scales',
    'what did Ada say about the kiosk',
  ])('are not read into others: %s', (question) =>
    expect([...parseSpeechActs(question)]).toEqual([]),
  );

  it.each([
    ['was anything said about drones', 'drones'],
    ['did anyone bring up the disk', 'the disk'],
    ['what was said about margins', 'margins'],
    ['what is said', 'what is said'],
  ])('whether something was said is asked for by its subject: %s', (question, subject) => {
    expect(stripSaid(question)).toBe(subject);
  });
});
