import { describe, expect, it } from 'vitest';
import { isFragment, isHousekeeping, pointsBack } from '#src/text/discourse.ts';

describe('housekeeping', () => {
  it.each([
    'Next question.',
    'Next question, please?',
    "Let's take the last question.",
    'Thank you. Our next question comes from the line of Ada Quill of Hexley Rowe. Please go ahead.',
    'Our next caller is Bo Tansley. Your line is open.',
    'Good morning, everyone, and thank you for joining us today.',
    'Can everybody hear me? Good.',
    "You're on mute, Ada.",
    'Before we begin: this call is being recorded, and a replay will be on our website until the end of the month.',
    'We will make forward-looking statements, and actual results may differ materially from those we expect today.',
    'A consecutive interpretation is for convenience purposes only. Thank you.',
    'With that, I will turn the call back to Ada. Please go ahead.',
    'This concludes the conference. You may now disconnect.',
    "That was Tom Acker of Hexley Orchards. Next time we're in a dairy, with two sisters who make forty cheeses. Until then, drink well.",
    "You've been listening to the orchard show. I'm Ada Quill. Next week we look at how bees find their way home in the rain.",
  ])('is %s', (text) => {
    expect(isHousekeeping(text)).toBe(true);
  });

  it.each([
    'Good morning. On the batteries: your supplier has been in the news for the wrong reasons.',
    'Thank you, Ada. Director, can somebody do that?',
    'The question is whether the harbour can pay for a second crane.',
    'Welcome to the orchard show. With me is Tom Acker, who makes cider.',
    'We thank the crew of the Isolde Quay, who brought forty people home in the storm.',
    'Two winters.',
    'Next week we replace the pump at the mill, and until then the old one runs.',
    'That was Tom Acker, and his barrels were the best in the whole valley. We bought forty of them.',
    '',
  ])('is not %s', (text) => {
    expect(isHousekeeping(text)).toBe(false);
  });
});

describe('fragments', () => {
  it('say too little to stand alone', () => {
    expect(['Last year.', 'Yeah, exactly.', 'No. We did not.', ''].every(isFragment)).toBe(true);
    expect(isFragment('We sold the old barrels.')).toBe(false);
    expect(isFragment('The ferry sank.')).toBe(false);
  });

  it('are told from what points back to the sentence before', () => {
    expect(pointsBack('They are big birds, about eight feet tall.')).toBe(true);
    expect(pointsBack('And at the same time, it grew.')).toBe(true);
    expect(pointsBack('You press it, and you sell the juice.')).toBe(true);
    expect(pointsBack('You press the apples, and sell it.')).toBe(false);
    expect(pointsBack('The people in the valley have had a bad time.')).toBe(false);
    expect(pointsBack('Italy was warm.')).toBe(false);
  });
});
