namespace RStar.Math.Evolution.Tests;

public class AnswerAgreementTests
{
    [Fact]
    public void The_solve_rate_is_the_share_of_answers_that_are_right()
    {
        Assert.Equal(0.75, AnswerAgreement.SolveRate([new("42", 3, true), new("41", 1, false)]));
        Assert.Equal(0, AnswerAgreement.SolveRate([new("41", 1, false)]));
        Assert.Null(AnswerAgreement.SolveRate([]));
    }

    [Fact]
    public void Many_that_agree_against_the_label_say_what_it_should_be()
    {
        Assert.Equal("41", AnswerAgreement.ProbableAnswer([new("41", 6, false), new("7", 2, false)]));
    }

    [Fact]
    public void One_right_answer_or_few_or_scattered_answers_leave_the_label_alone()
    {
        Assert.Null(AnswerAgreement.ProbableAnswer([new("41", 60, false), new("42", 1, true)]));
        Assert.Null(AnswerAgreement.ProbableAnswer([new("41", 3, false)]));
        Assert.Null(AnswerAgreement.ProbableAnswer([new("41", 5, false), new("7", 3, false)]));
        Assert.Null(AnswerAgreement.ProbableAnswer([]));
    }

    [Fact]
    public void A_synthetic_problem_takes_the_answer_of_half_of_the_attempts()
    {
        Assert.Equal("41", AnswerAgreement.SyntheticAnswer([new("41", 4, false), new("7", 2, false)], attempts: 8));
        Assert.Null(AnswerAgreement.SyntheticAnswer([new("41", 4, false)], attempts: 9));
        Assert.Null(AnswerAgreement.SyntheticAnswer([], attempts: 0));
    }
}
