/** Twenty questions with their answers, on as many subjects and mostly in other words: a model is centered by their mean. */

export const SAMPLE_ANSWERS: readonly { readonly question: string; readonly answer: string }[] = [
  {
    question: 'what did she say about the rent',
    answer: 'The landlord wants two hundred more a month, and I cannot afford the flat any longer.',
  },
  {
    question: 'why was the launch put off',
    answer:
      'We found a crack in the fuel line on Tuesday, so the rocket goes up in March at the earliest.',
  },
  {
    question: 'who is going to call the supplier',
    answer: 'I will ring the people who make the hinges, right after lunch.',
  },
  {
    question: 'how much money did they spend on the boat',
    answer:
      'The hull alone came to thirty thousand, and then there were the sails and the mooring.',
  },
  {
    question: 'when does the new teacher start',
    answer: 'She takes over the third grade after the autumn break.',
  },
  {
    question: 'what do they think of working from home',
    answer:
      'Honestly, I get more done at my kitchen table than at the office, but I miss the people.',
  },
  {
    question: 'did anybody mention the broken lift',
    answer:
      'The elevator has been stuck on the second floor since Monday, and nobody comes to repair it.',
  },
  {
    question: 'how did the garden do after the storm',
    answer: 'The wind flattened all my tomatoes, though the roses came through it.',
  },
  {
    question: 'what was decided about the logo',
    answer: 'So we agree: we keep the blue bird and drop the circle around it.',
  },
  {
    question: 'what are the risks for next year',
    answer:
      'If interest rates go up again, our customers will hold back their orders, and that worries me.',
  },
  {
    question: 'where did he learn to bake bread',
    answer: 'My aunt had a bakery in the mountains, and I stood at her oven every summer.',
  },
  {
    question: 'which tools does the team use for testing',
    answer: 'We run a small suite in the browser on every commit, and a longer one by night.',
  },
  {
    question: 'what happened to the old library building',
    answer: 'They sold it to a developer, who turned the reading rooms into apartments.',
  },
  {
    question: 'how do they plan to pay back the loan',
    answer: 'Half of the debt will be settled by selling the warehouse, the rest over five years.',
  },
  {
    question: 'what is her favourite kind of music',
    answer: 'I grew up with jazz, and I still put on the same saxophone records every evening.',
  },
  {
    question: 'why did sales fall in the spring',
    answer: 'Revenue was down eight percent in April, since two of our big shops were closed.',
  },
  {
    question: 'who disagreed with the mayor',
    answer: 'I am sorry, Madam Mayor, but that is wrong: the bridge does not need a toll.',
  },
  {
    question: 'what did the doctor recommend',
    answer: 'She told me to rest for a fortnight and to take the pills with food.',
  },
  {
    question: 'how long does the training take',
    answer: 'You are an apprentice for three years before they let you drive the crane alone.',
  },
  {
    question: 'what made the two brothers fall out',
    answer:
      'It was the inheritance: one got the farm, the other nothing, and they have not spoken since.',
  },
];
