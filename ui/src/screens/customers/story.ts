/** What one may look for in somebody's story, by the kinds of operation it is made of: all of them, or those of one part. */
export const STORY_PARTS: Record<string, string[]> = {
  all: [],
  purchases: ['purchase_recorded', 'purchase_returned', 'purchase_voided', 'purchase_restored', 'credit_given', 'credit_limit_set', 'gift_card_issued', 'gift_card_changed', 'gift_card_shown', 'plan_agreed', 'plan_dropped', 'plan_paid', 'trial_given', 'trial_changed'],
  letters: ['reminder_dealt', 'consent_recorded', 'contact_stopped', 'plan_word_said', 'referral_asked', 'introducer_thanked', 'sheet_given'],
  club: ['membership_changed', 'card_issued', 'card_blocked', 'points_adjusted', 'stamps_adjusted', 'stamps_redeemed', 'reward_redeemed', 'redemption_changed', 'lots_expired', 'lives_changed', 'steps_changed', 'step_set', 'tickets_given', 'draw_made', 'prize_passed_on', 'prize_handed_over', 'scratch_paid', 'favour_done', 'referral_bonus'],
  notes: ['note_added', 'note_changed', 'heard_noted'],
};

/** Changes of the record itself: they stand among all, and nobody looks for them alone. */
export const OF_THE_RECORD = ['customer_added', 'customer_edited', 'customer_state_changed', 'customers_merged', 'customers_parted', 'told_apart', 'introducer_named'];
