namespace RStar.Math.Evolution.Problems.Words;

/// <summary>The people of the stories.</summary>
internal static class People
{
    private const string Women =
        "Abigail Ada Adele Agnes Aisha Alba Alexandra Alice Alicia Alina Alma Amanda Amara Amelia Amina Amy Andrea Angela Anita Ann "
        + "Anna Anne Annika Antonia Aria Ashley Astrid Audrey Aurora Ava Ayla Barbara Beatrice Beatriz Bella Beth Betty Bianca Brenda "
        + "Brianna Bridget Camila Carla Carmen Carol Caroline Catherine Cecilia Charlotte Chiara Chloe Christina Claire Clara Claudia "
        + "Cora Cynthia Daisy Dalia Dana Daria Debbie Deborah Delia Diana Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor Elena "
        + "Elif Eliza Elizabeth Ella Ellen Elsa Emily Emma Erica Erin Esther Eva Evelyn Faith Fatima Fiona Flora Florence Frances "
        + "Freya Gabriela Gemma Georgia Gina Gloria Grace Greta Hana Hannah Harper Hazel Heather Heidi Helen Helena Holly Ida Ingrid "
        + "Irene Iris Isabel Isabella Ivy Jacqueline Jane Janet Janice Jasmin Jasmine Jenna Jennifer Jenny Jessica Jill Joan Joanna "
        + "Josephine Joy Joyce Judith Judy Julia Julie Juliet June Kaori Karen Kate Katherine Kathleen Katie Kayla Kelly Kimberly "
        + "Kira Kristen Lara Laura Lauren Lea Leah Leila Lena Leona Lia Lily Lina Linda Lisa Lola Louise Lucia Lucy Luna Lydia Mabel "
        + "Madison Maja Mara Margaret Maria Marie Marina Martha Mary Matilda Maya Megan Mei Melanie Melissa Mia Michelle Mila Millie "
        + "Mira Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Nicole Nina Nora Norma Olga Olive Olivia Paige Pamela Patricia "
        + "Paula Pauline Penelope Penny Petra Phoebe Pippa Priya Rachel Rebecca Renee Rita Rosa Rose Rosie Roxanne Ruby Ruth Sabrina "
        + "Sadie Salma Samantha Sana Sandra Sara Sarah Savannah Selma Serena Sharon Shirley Sienna Silvia Simone Sofia Sonia Sophia "
        + "Sophie Stella Stephanie Sue Susan Suzanne Sylvia Tamara Tanya Tara Teresa Tessa Tiffany Tina Uma Ursula Valentina Valerie "
        + "Vanessa Vera Veronica Victoria Viola Violet Virginia Vivian Wanda Wendy Whitney Willa Yara Yasmin Yvonne Zara Zoe";

    private const string Men =
        "Aaron Abdul Abel Adam Adrian Ahmed Aidan Alan Albert Alejandro Alex Alexander Alfred Ali Amir Andre Andreas Andrew Angus "
        + "Anthony Anton Antonio Archie Arjun Arthur Asher Austin Axel Barry Bart Bela Ben Benjamin Bernard Bill Billy Bjorn Blake "
        + "Bob Bobby Boris Brad Bradley Brandon Brian Bruce Bruno Bryan Caleb Calvin Cameron Carl Carlos Cedric Chad Charles Charlie "
        + "Chen Chris Christian Christopher Clarence Clark Cliff Clive Cody Cole Colin Connor Craig Curtis Cyrus Dale Damian Dan "
        + "Daniel Danny Dario Darren Dave David Dean Dennis Derek Diego Dominic Don Donald Douglas Duncan Dylan Earl Eddie Edgar "
        + "Edmund Edward Edwin Eli Elias Elijah Elliot Emil Eric Erik Ernest Ethan Eugene Evan Farid Felix Fernando Finn Francis "
        + "Frank Fred Frederick Gabriel Gary Gavin Geoffrey Georg George Gerald Gilbert Glen Gordon Graham Grant Greg Gregory Gustav "
        + "Guy Hal Hank Harold Harry Harvey Hassan Hector Henry Herbert Howard Hugh Hugo Ian Ibrahim Isaac Ivan Jack Jackson Jacob "
        + "Jake Jakob Jamal James Jared Jason Javier Jay Jeff Jeffrey Jeremy Jerome Jerry Jesse Jim Jimmy Joe Joel John Johnny Jon "
        + "Jonas Jonathan Jorge Jose Joseph Josh Joshua Juan Julian Justin Karim Karl Keith Ken Kenji Kenneth Kevin Kofi Kurt Kyle "
        + "Lance Larry Lars Lawrence Leo Leon Leonard Levi Lewis Liam Lloyd Logan Louis Luca Lucas Luis Luke Malcolm Malik Manuel "
        + "Marco Marcus Mark Martin Marvin Mason Mateo Matt Matthew Maurice Max Michael Miguel Mike Milan Miles Mohammed Morris "
        + "Nathan Nathaniel Neil Nicholas Nick Nicolas Nigel Nils Noah Noel Norman Oliver Omar Oscar Otto Owen Pablo Patrick Paul "
        + "Pedro Percy Peter Phil Philip Pierre Quentin Rafael Ralph Ramon Randy Raul Ravi Ray Raymond Reuben Ricardo Richard Rick "
        + "Robert Roger Roland Ron Ronald Rory Ross Roy Russell Ryan Sam Samir Samuel Santiago Scott Sean Sebastian Seth Shane Shaun "
        + "Simon Spencer Stan Stanley Stefan Stephen Steve Steven Stuart Tariq Ted Terry Theo Theodore Thomas Tim Timothy Tobias Toby "
        + "Todd Tom Tommy Tony Travis Trevor Tyler Vernon Victor Viktor Vincent Wade Walter Warren Wayne Wesley Will William Winston "
        + "Wyatt Xavier Yusuf Zachary Zack";

    public static IReadOnlyList<Person> All { get; } =
    [
        .. Women.Split(' ').Select(name => new Person(name, IsWoman: true)),
        .. Men.Split(' ').Select(name => new Person(name, IsWoman: false)),
    ];
}
