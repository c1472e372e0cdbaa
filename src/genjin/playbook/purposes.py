"""What a touch is for: the closed list of steps that a cadence is made of (M1)."""

from enum import StrEnum


class Purpose(StrEnum):
    """A step with something new for the buyer. "Any news?" isn't one, and so isn't here."""

    ANSWER_INQUIRY = "answer_inquiry"
    ANSWER_REPLY = "answer_reply"
    ASK_MISSING = "ask_missing"
    DECLINE_POLITELY = "decline_politely"
    NAME_MINIMUM = "name_minimum"
    DECLINE_TO_QUOTE = "decline_to_quote"
    SAY_CANNOT_MAKE = "say_cannot_make"
    FOLLOW_QUOTE = "follow_quote"
    OFFER_CHOICE = "offer_choice"
    SHOW_PROOF = "show_proof"
    FOLLOW_SAMPLE = "follow_sample"
    KEEP_ACCOUNT = "keep_account"
    PLAN_NEXT_ORDER = "plan_next_order"
    INTRODUCE = "introduce"
    MARKET_FACT = "market_fact"
    LAST_QUESTION = "last_question"
    NURTURE = "nurture"
    ORDER_BEFORE_HOLIDAY = "order_before_holiday"
    BEFORE_PURCHASE = "before_purchase"
    FIND_CONTACT = "find_contact"
    # Milestones of samples, quotes and orders.
    ASK_SAMPLE_FEE = "ask_sample_fee"
    TELL_TRACKING = "tell_tracking"
    ASK_SAMPLE_TEST = "ask_sample_test"
    RENEW_QUOTE = "renew_quote"
    ASK_DEPOSIT = "ask_deposit"
    APPROVE_PRE_PRODUCTION = "approve_pre_production"
    CONFIRM_INSPECTION = "confirm_inspection"
    ASK_BALANCE = "ask_balance"
    SEND_PAPERS = "send_papers"
    ASK_ARRIVAL = "ask_arrival"
    ASK_FEEDBACK = "ask_feedback"
    ASK_REPEAT = "ask_repeat"


SPEAKS_OF_AN_OFFER = frozenset({Purpose.FOLLOW_QUOTE, Purpose.SHOW_PROOF})
"""Steps whose words speak of an offer that waits for the buyer's decision."""
