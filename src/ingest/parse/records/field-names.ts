/** The usual names of the fields of a record, whatever their case: `speakerName`, `speaker_name`, `Speaker Name`. */

export const plainName = (name: string): string =>
  name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Who, the plainest first. */
export const SPEAKER_NAMES = words(`
  speakername speakerfullname speakerdisplayname voice voicename speaker speakerlabel spk spkr talker
  participantname participant attendee attendeename sendername sender author authorname username user displayname
  from fromname membername member personname person character actor who witness interlocutor
  sprecher sprecherin redner rednerin orador hablante locuteur intervenant
  participantrole participantpurpose speakerrole
  speakerid speakertag speakerindex participantid senderid userid authorid
  name nom fullname nickname by source role channel`);
/** Name a speaker only beside a text that is certainly one. */
export const WEAK_SPEAKER_NAMES: ReadonlySet<string> = new Set(
  words('name nom fullname nickname by source role channel from actor character who person member'),
);
/** Name a speaker beside any text. */
export const SURE_SPEAKER_NAMES = SPEAKER_NAMES.filter((name) => !WEAK_SPEAKER_NAMES.has(name));
/** A number in them is no speaker. */
export const NEVER_NUMBERS: ReadonlySet<string> = new Set(
  words('from name fullname nickname by source role user who character person member actor'),
);

export const TEXT_NAMES = words(`
  text transcript utterance utterancetext sentence speech spokentext displaytext display spokenwords rawtext content contents
  message messagetext body caption statement contribution quote snippet said dialogue dialog words msg line lines
  comment textcontent html value texto texte aussage word`);
export const WEAK_TEXT_NAMES: ReadonlySet<string> = new Set(
  words('line lines comment html value word words display'),
);

export const START_NAMES = words(`
  start starttime startdatetime startsec startsecs startseconds startms starttimems starttimestamp startoffset startts starts
  startedat begin begintime beginms tstartms offset offsetinticks offsetms offsetmilliseconds offsetseconds
  timestamp timestamps timeincallsecs timestampms time times ts tc timecode snippettime at t tsms audiostart audiooffset seconds
  createdat created createdtime createddatetime createddate datecreated createat datetime sentat senton datesent posted date
  beginn zeit anfang inicio début`);
export const END_NAMES = words(`
  end endtime enddatetime endsec endsecs endseconds endms endtimems endtimestamp endoffset endts ends endedat stop stoptime
  finish to until audioend ende fin final`);
export const DURATION_NAMES = words(`
  duration dur durationms durationinticks durationmilliseconds durationseconds durationsec ddurationms length`);

/** Of a log of a program, whose records also have a name and a message. */
export const LOG_NAMES: ReadonlySet<string> = new Set(
  words(
    'level loglevel severity levelname pid hostname logger loggername stacktrace filename lineno',
  ),
);

/** Hold several readings of the same words, the best first. */
export const ALTERNATIVES: ReadonlySet<string> = new Set(
  words('alternatives nbest hypotheses candidates'),
);

/** Of one person, the best first. */
export const PERSON_NAMES = words(`
  name displayname realname fullname speakername personname showas nickname username screenname`);
/** Refer to a person where no name does. */
export const LABEL_NAMES = words('label handle email source role id identifier');
/** What a record refers to a person by. */
export const IDENTIFIER_NAMES = words(`
  id speakerid identifier key label tag userid uid participantid personid code slug speaker value`);
/** Of a list of people. */
export const PEOPLE_LIST =
  /speaker|voice|participant|user|person|people|member|contributor|attendee|actor|talker|\bparties$/i;

export const TITLE_NAMES = words(
  'title roomname chatname channelname meetingtitle meetingname meetingtopic topic subject episodetitle episode eventname displaytitle',
);
export const DATE_NAMES = words(`
  date meetingdate recordingdate recordedat recordingtime eventdate callstarttime startedat starttime startdatetime meetingstarttime recordingstarttime
  conferencedate publisheddate publishedat createdat`);
